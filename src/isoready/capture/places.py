"""Places: where each value that came back stood, so that a fault can be shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Hashable


class Spot(Protocol):
    """Something that has a place in a file."""

    def location(self, path: str) -> Location:
        """The place."""
        ...


class Places:
    """The place of each value by the keys that lead to it."""

    def __init__(self, path: str) -> None:
        """Begin without any; the file is called ``path`` for people."""
        self._path = path
        self._found: dict[tuple[Hashable, ...], Spot] = {}

    def put(self, spot: Spot, *way: Hashable) -> None:
        """Keep where a value stood."""
        self._found[way] = spot

    def of(self, *way: Hashable) -> Location:
        """The place of a value; for keys that lead nowhere, of the deepest value on the way."""
        for length in range(len(way), 0, -1):
            if spot := self._found.get(way[:length]):
                return spot.location(self._path)
        return Location(self._path)
