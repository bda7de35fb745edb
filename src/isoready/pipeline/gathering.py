"""Gathering: from what a person named to the files that are looked at, in an order that never changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from isoready.errors import IsoreadyError
from isoready.pipeline.looking import Source
from isoready.pipeline.matching import matcher
from isoready.pipeline.real_paths import RealPaths
from isoready.pipeline.walking import Ignored, walk_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_ENDINGS: Final = (".yaml", ".yml", ".json")
"""Of files that can be ours."""
_PATTERN: Final = frozenset("*?[")
_Placed: TypeAlias = tuple[str, Source]
"""A file, and before it the path without any link."""


class Project(NamedTuple):
    """What a configuration says about the files of a project."""

    root: Path = Path()
    """Its folder: patterns start from here."""
    exclude: Sequence[str] = ()
    """Patterns, as in .gitignore, of what is left out of folders and patterns."""
    schemas: Mapping[str, str] = {}
    """The schema for each pattern; the first pattern that fits counts."""


def gather(paths: Iterable[Path], project: Project, *, allow_empty: bool) -> Iterator[Source]:
    """Give each file once: those that are named as they are, and in folders those of ours and those with a schema.

    A folder is walked in sorted order, without what its ``.gitignore`` files or ``exclude`` leave out, and no link is
    followed.

    Raises:
        IsoreadyError: a path is not there, or a pattern or a folder has no file of ours.

    """
    seen: set[str] = set()
    placing = _Placing(project)
    for path in paths:
        found = list(_found(path, project, placing))
        if not found and not allow_empty:
            msg = f"{path.as_posix()} has no checklist, no assessment and no file with a schema"
            raise IsoreadyError(msg, "Check the name; --allow-empty takes it for a pass.")
        for real, source in found:
            if real not in seen:
                seen.add(real)
                yield source


def schema_of(path: Path, project: Project) -> Path | None:
    """Give the schema of a file, which need not be there; None where no pattern fits."""
    return _Placing(project).place(path)[1].schema


def _found(path: Path, project: Project, placing: _Placing) -> Iterable[_Placed]:
    if path.is_dir():
        return _walk(path, project, placing)
    if path.exists() or not _PATTERN & set(path.as_posix()):
        return (placing.place(path),)
    top = Path(path.anchor) if path.anchor else Path()
    pattern = path.relative_to(path.anchor).as_posix() if path.anchor else path.as_posix()
    left_out = Ignored(project.exclude, project.root)
    return (
        placing.place(each) for each in sorted(top.glob(pattern)) if each.is_file() and not left_out.leaves_out(each)
    )


def _walk(top: Path, project: Project, placing: _Placing) -> Iterator[_Placed]:
    for folder, names in walk_folders(top, project.exclude, project.root):
        for placed in placing.place_all(folder, names):
            source = placed[1]
            if source.schema is not None or (source.shown.endswith(_ENDINGS) and source.kind):
                yield placed


class _Placing:
    """Where each file truly lies, and which schema is for it."""

    def __init__(self, project: Project) -> None:
        self._real = RealPaths()
        self._root = os.path.join(os.path.realpath(project.root), "")  # noqa: PTH118  text, for every file
        self._rules = [(matcher(pattern), Path(schema)) for pattern, schema in project.schemas.items()]

    def place(self, path: Path) -> _Placed:
        """Find out about one file, which may be a link itself."""
        real = self._real.of(path)
        return real, Source(path, schema=self._schema(real), shown=self._real.shown(path, real))

    def place_all(self, folder: Path, names: Iterable[str]) -> Iterator[_Placed]:
        """Find out about files of one folder, none of which is a link: where it lies says where each does."""
        start = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118  the same
        path = folder / "1"
        where, shown = (each.removesuffix("1") for each in (os.fspath(path), self._real.shown(path, start + "1")))
        for name in names:
            real = start + name
            yield real, Source(where + name, schema=self._schema(real), shown=shown + name)

    def _schema(self, real: str) -> Path | None:
        """The schema of a file that truly lies there; None where no pattern fits."""
        if self._rules and real.startswith(self._root):
            below = real[len(self._root) :].replace(os.sep, "/")
            for fits, schema in self._rules:
                if fits(below):
                    return schema
        return None
