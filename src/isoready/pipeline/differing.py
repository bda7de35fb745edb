"""Differing: where two results say different things, each place in a sentence."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_TOLD: Final = 8
_LONGEST: Final = 80


def differences(said: object, found: object) -> tuple[str, ...]:
    """Tell the first places at which the one differs from the other, and how many more there are."""
    places = _places("", said, found)
    told = tuple(islice(places, MOST_TOLD))
    more = sum(1 for _ in places)
    return (*told, f"And {more:,} more.") if more else told


def _places(where: str, said: object, found: object) -> Iterator[str]:
    if isinstance(said, dict) and isinstance(found, dict) and said.keys() == found.keys():
        for key in said:
            yield from _places(f"{where}/{key}", said[key], found[key])
    elif isinstance(said, list) and isinstance(found, list):
        if len(said) != len(found):
            yield f"{where}: the result lists {len(said)}, and there are {len(found)}."
        for place, (one, other) in enumerate(zip(said, found, strict=False)):
            yield from _places(f"{where}/{_name(one, place)}", one, other)
    elif said != found:
        yield f"{where}: the result says {_short(said)}, and it is {_short(found)}."


def _name(item: object, place: int) -> str:
    """Name an item by what people call it, where it has a name."""
    if isinstance(item, dict):
        return str(item.get("id") or item.get("control") or place)
    return str(place)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
