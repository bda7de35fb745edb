"""Circles: things that wait for each other, so that none can come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def find_circles(needs: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Find the circles among things that need each other; there is at least one in every tangle.

    ``needs`` says for each thing what it needs; names that are no key are passed over. A circle is given as its members
    in the order of need, starting with the one that comes first in ``needs``; what needs itself is a circle of one. A
    circle both of whose closing members stand in another one already is left for when that one is mended.
    """
    circles: list[tuple[str, ...]] = []
    told: set[str] = set()
    done: set[str] = set()
    for start in needs:
        if start not in done:
            circles.extend(_follow(start, needs, done, told))
    place = {name: number for number, name in enumerate(needs)}
    return sorted((_from_first(circle, place) for circle in circles), key=lambda circle: place[circle[0]])


def _follow(
    start: str, needs: Mapping[str, Sequence[str]], done: set[str], told: set[str]
) -> Iterator[tuple[str, ...]]:
    """Go from need to need without recursion, and yield the way whenever it comes back to itself."""
    way = {start: iter(needs[start])}
    while way:
        name = next(reversed(way))
        need = next(way[name], None)
        if need is None:
            del way[name]
            done.add(name)
        elif need in way:
            if need not in told or name not in told:
                circle = tuple(way)[tuple(way).index(need) :]
                told.update(circle)
                yield circle
        elif need in needs and need not in done:
            way[need] = iter(needs[need])


def _from_first(circle: tuple[str, ...], place: Mapping[str, int]) -> tuple[str, ...]:
    start = circle.index(min(circle, key=lambda name: place[name]))
    return circle[start:] + circle[:start]
