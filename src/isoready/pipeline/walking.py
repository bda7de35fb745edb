"""Walking: the files of a folder in an order that never changes, without what git or the firm leaves out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pathspec import GitIgnoreSpec

_MOST: Final = 100_000
"""Files of one folder that are looked at; whoever has more named the wrong one."""


def walk(top: Path, exclude: Sequence[str], root: Path) -> Iterator[Path]:
    """Give each file below a folder, as ``walk_folders`` gives them by folders.

    Raises:
        IsoreadyError: there are too many.

    """
    return (folder / name for folder, names in walk_folders(top, exclude, root) for name in names)


def walk_folders(top: Path, exclude: Sequence[str], root: Path) -> Iterator[tuple[Path, Sequence[str]]]:
    """Give a folder with the names of its files, then the folders below it; no link is among them or is followed.

    What a ``.gitignore`` leaves out, and what ``exclude`` does by patterns that start from ``root``, is not there.

    Raises:
        IsoreadyError: there are too many.

    """
    left_out = Ignored(exclude, root)
    count, left = 0, [top]
    while left:
        folder = left.pop()
        left_out.read(folder)
        folders, files = _entries(folder)
        count += len(files)
        if count > _MOST:
            msg = f"{top.as_posix()} holds more than {_MOST:,} files"
            raise IsoreadyError(msg, "Name a smaller folder, or leave some out with `exclude`.")
        yield (
            folder,
            files if left_out.is_nothing else [each for each in files if not left_out.leaves_out(folder / each)],
        )
        below = (folder / name for name in reversed(folders) if name != ".git")
        left += [each for each in below if not left_out.leaves_out(each, "/")]


def _entries(folder: Path) -> tuple[list[str], list[str]]:
    """The names of folders and of files, each sorted, without links and pipes; nothing where nobody may look."""
    try:
        with os.scandir(folder) as found:
            plain = [
                (each.name, inner)
                for each in found
                if (inner := each.is_dir(follow_symlinks=False)) or each.is_file(follow_symlinks=False)
            ]
    except OSError:
        return [], []
    return sorted(name for name, inner in plain if inner), sorted(name for name, inner in plain if not inner)


class Ignored:
    """What ``.gitignore`` files and ``exclude`` leave out."""

    def __init__(self, exclude: Sequence[str], root: Path) -> None:
        """Take patterns that start from ``root``; those of each folder are read when it is walked."""
        self._rules: dict[str, GitIgnoreSpec] = {}
        self._exclude = rules_of(exclude) if exclude else None
        self._root = os.path.realpath(root)

    def read(self, folder: Path) -> None:
        """Take in the ``.gitignore`` of a folder, and of those above it that belong to the same repository."""
        for each in (folder.absolute(), *folder.absolute().parents):
            if str(each) in self._rules:
                return
            path = each / ".gitignore"
            if path.is_file():
                self._rules[str(each)] = rules_of(path.read_text(encoding="utf-8", errors="replace").splitlines())
            if (each / ".git").exists() or each == Path(self._root).parent:
                return

    @property
    def is_nothing(self) -> bool:
        """Whether all that was walked so far counts."""
        return self._exclude is None and not self._rules

    def leaves_out(self, path: Path, ending: str = "") -> bool:
        """Whether a file, or a folder where ``ending`` is ``/``, is left out; the deepest file that says so decides."""
        if self.is_nothing:
            return False
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


def rules_of(lines: Iterable[str]) -> GitIgnoreSpec:
    """Read patterns as git reads them."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  only a folder needs it

    return GitIgnoreSpec.from_lines(lines)
