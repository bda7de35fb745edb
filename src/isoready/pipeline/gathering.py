"""Gathering: from what a person named to the files that are looked at, in an order that never changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.pipeline.looking import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pathspec import GitIgnoreSpec

_ENDINGS: Final = (".yaml", ".yml", ".json")
_PATTERN: Final = frozenset("*?[")
_MOST: Final = 100_000
"""Files of one folder that are looked at; whoever has more named the wrong one."""


def gather(paths: Iterable[Path], exclude: Sequence[str], root: Path, *, allow_empty: bool) -> Iterator[Source]:
    """Give each file once: those that are named as they are, and those of ours in the folders that are named.

    A folder is walked in sorted order, without what its ``.gitignore`` files or ``exclude`` leave out, and no link is
    followed. ``exclude`` holds patterns as ``.gitignore`` does, from the folder ``root``.

    Raises:
        IsoreadyError: a path is not there, or a pattern or a folder has no file of ours.

    """
    seen: set[str] = set()
    for path in paths:
        found = list(_found(path, exclude, root))
        if not found and not allow_empty:
            msg = f"{path.as_posix()} has no checklist and no assessment"
            raise IsoreadyError(msg, "Check the name; --allow-empty takes it for a pass.")
        for each in found:
            real = os.path.realpath(each)
            if real not in seen:
                seen.add(real)
                yield Source(each)


def _found(path: Path, exclude: Sequence[str], root: Path) -> Iterable[Path]:
    if path.is_dir():
        return _walk(path, exclude, root)
    if path.exists() or not _PATTERN & set(path.as_posix()):
        return (path,)
    top = Path(path.anchor) if path.anchor else Path()
    pattern = path.relative_to(path.anchor).as_posix() if path.anchor else path.as_posix()
    left_out = _Ignored(exclude, root)
    return (each for each in sorted(top.glob(pattern)) if each.is_file() and not left_out.leaves_out(each))


def _walk(top: Path, exclude: Sequence[str], root: Path) -> Iterator[Path]:
    left_out = _Ignored(exclude, root)
    count = 0
    for name, folders, files in os.walk(top):
        folder = Path(name)
        left_out.read(folder)
        folders[:] = sorted(each for each in folders if each != ".git" and not left_out.leaves_out(folder / each, "/"))
        for each in sorted(files):
            count += 1
            if count > _MOST:
                msg = f"{top.as_posix()} holds more than {_MOST:,} files"
                raise IsoreadyError(msg, "Name a smaller folder, or leave some out with `exclude`.")
            path = folder / each
            named = each.endswith(_ENDINGS) and not path.is_symlink() and not left_out.leaves_out(path)
            if named and Source(path).is_ours:
                yield path


class _Ignored:
    """What ``.gitignore`` files and ``exclude`` leave out."""

    def __init__(self, exclude: Sequence[str], root: Path) -> None:
        self._rules: dict[str, GitIgnoreSpec] = {}
        self._exclude = _rules(exclude) if exclude else None
        self._root = os.path.realpath(root)

    def read(self, folder: Path) -> None:
        """Take in the ``.gitignore`` of a folder, and of those above it that belong to the same repository."""
        for each in (folder.absolute(), *folder.absolute().parents):
            if str(each) in self._rules:
                return
            path = each / ".gitignore"
            if path.is_file():
                self._rules[str(each)] = _rules(path.read_text(encoding="utf-8", errors="replace").splitlines())
            if (each / ".git").exists() or each == Path(self._root).parent:
                return

    def leaves_out(self, path: Path, ending: str = "") -> bool:
        """Whether a file, or a folder where ``ending`` is ``/``, is left out; the deepest file that says so decides."""
        whole = str(path.absolute())
        if self._exclude is not None:
            below = os.path.relpath(os.path.join(os.path.realpath(path.parent), path.name), self._root)  # noqa: PTH118  the link itself
            if not below.startswith("..") and self._exclude.match_file(below.replace(os.sep, "/") + ending):
                return True
        for folder in sorted(
            (each for each in self._rules if whole.startswith(each.rstrip(os.sep) + os.sep)), key=len, reverse=True
        ):
            below = os.path.relpath(whole, folder).replace(os.sep, "/") + ending
            if (said := self._rules[folder].check_file(below).include) is not None:
                return said
        return False


def _rules(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  only a folder needs it

    return GitIgnoreSpec.from_lines(lines)
