"""Places: a tree beside the data that remembers where everything starts and ends, and becomes locations on demand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.document.lines import Lines
    from isoready.location import Location

SHIFT: Final = 24
"""Bits that hold the offset of an end; files are smaller than 2**24 characters."""
_END: Final = (1 << SHIFT) - 1

Span: TypeAlias = int
"""Two offsets in one number, ``start << SHIFT | end``: one small thing to make and to keep for each key and value."""

_ANCHOR: Final = re.compile(r"&\S+\s*")
_BLANK: Final = " \t\r\n"
_BRACKETS: Final = ("[", "{")


class Branch:
    """The place of a mapping or a sequence, with the places of everything in it."""

    __slots__ = ("items", "keys", "span")

    def __init__(self, items: dict[str, Place] | list[Place], keys: dict[str, Span], span: Span) -> None:
        """``items`` is a list for a sequence, which has no ``keys``."""
        self.items = items
        self.keys = keys
        self.span = span


class Alias:
    """The place of ``*name``; what it stands for is elsewhere in the file."""

    __slots__ = ("span", "target")

    def __init__(self, span: Span, target: Place) -> None:
        """Remember both the alias and what it stands for."""
        self.span = span
        self.target = target


Place: TypeAlias = Span | Branch | Alias


def step(place: Place, key: str | int) -> Place | None:
    """The place of an entry or an item, or None where there is none."""
    inside = place.target if isinstance(place, Alias) else place
    if not isinstance(inside, Branch):
        return None
    if isinstance(inside.items, dict):
        return inside.items.get(str(key))
    return inside.items[key] if isinstance(key, int) and 0 <= key < len(inside.items) else None


def find(place: Place, keys: Sequence[str | int]) -> tuple[Place, int]:
    """Walk as deep as ``keys`` lead; return where that is and how many of them were there."""
    for depth, key in enumerate(keys):
        below = step(place, key)
        if below is None:
            return place, depth
        place = below
    return place, len(keys)


def key_span(place: Place, key: str | int) -> Span | None:
    """Where a key of a mapping stands, or None."""
    inside = place.target if isinstance(place, Alias) else place
    return inside.keys.get(str(key)) if isinstance(inside, Branch) else None


def location(place: Place, lines: Lines) -> Location:
    """The span of the value's own text: without its anchor, and without blank lines or comments after it."""
    start = _start(place, lines.text)
    end = _end(place, lines.text)
    while end > start and lines.text[end - 1] in _BLANK:
        end -= 1
    return lines.location(start, end)


def _start(place: Place, text: str) -> int:
    start = (place if isinstance(place, int) else place.span) >> SHIFT
    anchor = _ANCHOR.match(text, start)
    return anchor.end() if anchor else start


def _end(place: Place, text: str) -> int:
    """Where a place ends; without brackets that is after its last entry, not where the next line starts."""
    while isinstance(place, Branch) and place.items and not text.startswith(_BRACKETS, _start(place, text)):
        place = next(reversed(place.items.values())) if isinstance(place.items, dict) else place.items[-1]
    return (place if isinstance(place, int) else place.span) & _END
