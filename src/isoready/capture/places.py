"""Places: where each value that came back stood, so that a fault can be shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Hashable


class Spot(Protocol):
    """Something that has a place in a file."""

    @property
    def name(self) -> str:
        """As people call it."""
        ...

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
        spot = self._spot(way)
        return Location(self._path) if spot is None else spot.location(self._path)

    def name(self, *way: Hashable) -> str:
        """What people call that place, such as ``Answers!E12``; empty where there is none."""
        spot = self._spot(way)
        return "" if spot is None else spot.name

    def _spot(self, way: tuple[Hashable, ...]) -> Spot | None:
        known = (self._found.get(way[:length]) for length in range(len(way), 0, -1))
        return next((spot for spot in known if spot is not None), None)
