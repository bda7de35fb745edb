"""Places: a tree beside the data that remembers the parser's events, and turns into locations only on demand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.document.lines import Lines
    from isoready.location import Location

_ANCHOR: Final = re.compile(r"&\S+\s*")
_BLANK: Final = " \t\r\n"


class Mark(Protocol):
    """A point in the source, as the parser tells it."""

    @property
    def index(self) -> int:
        """Characters before it."""
        ...


class Event(Protocol):
    """Something the parser saw."""

    start_mark: Mark
    end_mark: Mark


class Branch:
    """The place of a mapping or a sequence, with the places of everything in it."""

    __slots__ = ("end", "items", "keys", "start")

    def __init__(self, start: Event) -> None:
        """Begin at an event; ``keys`` stays empty for a sequence."""
        self.start = start
        self.end: Event | None = None
        """The event that closes it, where it is written with brackets."""
        self.keys: dict[str, Event] = {}
        self.items: dict[str | int, Place] = {}


class Alias:
    """The place of ``*name``; what it stands for is elsewhere in the file."""

    __slots__ = ("event", "target")

    def __init__(self, event: Event, target: Place) -> None:
        """Remember both the alias and what it stands for."""
        self.event = event
        self.target = target


Place = Event | Branch | Alias


def step(place: Place, key: str | int) -> Place | None:
    """The place of an entry or an item, or None where there is none."""
    inside = place.target if isinstance(place, Alias) else place
    return inside.items.get(key) if isinstance(inside, Branch) else None


def find(place: Place, keys: Sequence[str | int]) -> tuple[Place, int]:
    """Walk as deep as ``keys`` lead; return where that is and how many of them were there."""
    for depth, key in enumerate(keys):
        below = step(place, key)
        if below is None:
            return place, depth
        place = below
    return place, len(keys)


def key_event(place: Place, key: str | int) -> Event | None:
    """The event of a key of a mapping, or None."""
    inside = place.target if isinstance(place, Alias) else place
    return inside.keys.get(str(key)) if isinstance(inside, Branch) else None


def location(place: Place, lines: Lines) -> Location:
    """The span of the value's own text: without its anchor, and without blank lines or comments after it."""
    start = _first(place).start_mark.index
    anchor = _ANCHOR.match(lines.text, start)
    start = anchor.end() if anchor else start
    end = _last(place).end_mark.index
    while end > start and lines.text[end - 1] in _BLANK:
        end -= 1
    return lines.location(start, end)


def _first(place: Place) -> Event:
    if isinstance(place, Branch):
        return place.start
    return place.event if isinstance(place, Alias) else place


def _last(place: Place) -> Event:
    """The event that ends a place: of a mapping without brackets its last entry, not the start of the next line."""
    while isinstance(place, Branch):
        if place.end is not None or not place.items:
            return place.end or place.start
        place = next(reversed(place.items.values()))
    return _first(place)
