"""Gathering: from what a person named to the files that are looked at, in an order that never changes."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.pipeline.looking import Source
from isoready.pipeline.matching import matcher
from isoready.pipeline.real_paths import RealPaths
from isoready.pipeline.walking import Ignored, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_ENDINGS: Final = (".yaml", ".yml", ".json")
"""Of files that can be ours."""
_PATTERN: Final = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Project:
    """What a configuration says about the files of a project."""

    root: Path = field(default_factory=Path)
    """Its folder: patterns start from here."""
    exclude: Sequence[str] = ()
    """Patterns, as in .gitignore, of what is left out of folders and patterns."""
    schemas: Mapping[str, str] = field(default_factory=dict)
    """The schema for each pattern; the first pattern that fits counts."""


def gather(paths: Iterable[Path], project: Project, *, allow_empty: bool) -> Iterator[Source]:
    """Give each file once: those that are named as they are, and in folders those of ours and those with a schema.

    A folder is walked in sorted order, without what its ``.gitignore`` files or ``exclude`` leave out, and no link is
    followed.

    Raises:
        IsoreadyError: a path is not there, or a pattern or a folder has no file of ours.

    """
    seen: set[str] = set()
    schemas = _Fitting(project)
    for path in paths:
        found = list(_found(path, project, schemas))
        if not found and not allow_empty:
            msg = f"{path.as_posix()} has no checklist, no assessment and no file with a schema"
            raise IsoreadyError(msg, "Check the name; --allow-empty takes it for a pass.")
        for each in found:
            real = schemas.real.of(each)
            if real not in seen:
                seen.add(real)
                yield Source(each, schema=schemas.of(each), shown=schemas.real.shown(each, real))


def schema_of(path: Path, project: Project) -> Path | None:
    """Give the schema of a file, which need not be there; None where no pattern fits."""
    return _Fitting(project).of(path)


def _found(path: Path, project: Project, schemas: _Fitting) -> Iterable[Path]:
    if path.is_dir():
        return _walk(path, project, schemas)
    if path.exists() or not _PATTERN & set(path.as_posix()):
        return (path,)
    top = Path(path.anchor) if path.anchor else Path()
    pattern = path.relative_to(path.anchor).as_posix() if path.anchor else path.as_posix()
    left_out = Ignored(project.exclude, project.root)
    return (each for each in sorted(top.glob(pattern)) if each.is_file() and not left_out.leaves_out(each))


def _walk(top: Path, project: Project, schemas: _Fitting) -> Iterator[Path]:
    for path in walk(top, project.exclude, project.root):
        if schemas.of(path, link=False) is not None or (path.name.endswith(_ENDINGS) and Source(path).kind):
            yield path


class _Fitting:
    """Which schema is for which file."""

    def __init__(self, project: Project) -> None:
        self.real = RealPaths()
        self._root = os.path.join(os.path.realpath(project.root), "")  # noqa: PTH118  text, for every file
        self._known: dict[str, Path | None] = {}
        self._rules = [(matcher(pattern), Path(schema)) for pattern, schema in project.schemas.items()]

    def of(self, path: Path, *, link: bool = True) -> Path | None:
        """The schema of a file, which may be a ``link`` itself; None where no pattern fits."""
        text = os.fspath(path)
        if text not in self._known:
            self._known[text] = self._found(path, link=link)
        return self._known[text]

    def _found(self, path: Path, *, link: bool) -> Path | None:
        real = self.real.of(path, link=link) if self._rules else ""
        if not real.startswith(self._root):
            return None
        below = real.removeprefix(self._root).replace(os.sep, "/")
        return next((schema for fits, schema in self._rules if fits(below)), None)
