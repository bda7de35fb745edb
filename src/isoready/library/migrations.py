"""The migration maps in some folders, and the shortest way from one version to another, without opening any."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.library.catalogue import ID, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FOLDER: Final = "migrations"
"""Beside a checklist's versions: ``<id>/migrations/<from>--<to>.yaml``."""
_NAME: Final = re.compile(
    rf"(?:(?P<id>{ID.pattern})@)?(?P<old>{VERSION.pattern})--(?P<new>{VERSION.pattern})\.yaml", re.ASCII
)
"""``1.0.0--2.0.0.yaml``, or ``other-id@1.0.0--2.0.0.yaml`` where another checklist is migrated from."""


@dataclass(frozen=True, slots=True)
class MapFile:
    """One migration map."""

    old: str
    """``id@version`` that it leads from."""
    new: str
    path: Path


@dataclass(frozen=True, slots=True)
class Passage:
    """A map, walked there or back."""

    map: MapFile
    backwards: bool

    @property
    def end(self) -> str:
        """The ``id@version`` that it leads to."""
        return self.map.old if self.backwards else self.map.new


def map_files(roots: Sequence[Path]) -> tuple[MapFile, ...]:
    """All maps, sorted by where they lead from and to, then by path; the name of a file says both."""
    found = (each for root in roots for path in sorted(root.glob(f"*/{FOLDER}/*.yaml")) for each in _named(path))
    return tuple(sorted(found, key=lambda each: (each.old, each.new, each.path.as_posix())))


def _named(path: Path) -> Iterator[MapFile]:
    name, new_id = _NAME.fullmatch(path.name), path.parent.parent.name
    if name is not None and ID.fullmatch(new_id):
        yield MapFile(f"{name['id'] or new_id}@{name['old']}", f"{new_id}@{name['new']}", path)


def way(maps: Sequence[MapFile], old: str, new: str) -> tuple[Passage, ...]:
    """Find the shortest chain of maps from one ``id@version`` to another; a map can be walked back, too.

    Raises:
        IsoreadyError: there is no chain.

    """
    came: dict[str, Passage | None] = {old: None}
    waiting = deque([old])
    while waiting and new not in came:
        here = waiting.popleft()
        for passage in _leaving(maps, here):
            if passage.end not in came:
                came[passage.end] = passage
                waiting.append(passage.end)
    if new not in came:
        msg = f"no migration leads from {old} to {new}"
        raise IsoreadyError(msg, _others(set(came) - {old}))
    return tuple(_chain(came, new))[::-1]


def _leaving(maps: Sequence[MapFile], here: str) -> Iterator[Passage]:
    yield from (Passage(each, backwards=False) for each in maps if each.old == here)
    yield from (Passage(each, backwards=True) for each in maps if each.new == here)


def _chain(came: dict[str, Passage | None], end: str) -> Iterator[Passage]:
    while (passage := came[end]) is not None:
        yield passage
        end = passage.map.new if passage.backwards else passage.map.old


def _others(reached: set[str]) -> str:
    return f"From here one can migrate to: {', '.join(sorted(reached))}." if reached else "No map starts there."
