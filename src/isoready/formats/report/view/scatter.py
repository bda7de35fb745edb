"""Effort against gain: each gap as a dot, so that what is cheap and worth much stands out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report.numbers import trimmed

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens

WIDTH: Final = Fraction(1000)
HEIGHT: Final = Fraction(220)
"""Size of the drawing in its own units."""
NAMED: Final = 10
"""Gaps that have their number beside the dot."""
NEAR: Final = 26
"""Closer than this two names would run into each other."""
LETTER: Final = 12
"""How much wider a name is for each character beyond the first."""
FEWEST: Final = 5
"""Of fewer gaps a drawing says nothing."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One gap."""

    x: str
    y: str
    first: bool
    """Whether it is one of the first, which are filled."""
    rank: str
    """The numbers beside it; empty where another dot has its number, or it has none."""


@dataclass(frozen=True, slots=True)
class Scatter:
    """The drawing with the ends of its axes."""

    dots: tuple[Dot, ...]
    most_days: str
    most_gain: str


def scatter_of(lens: Lens) -> Scatter | None:
    """Draw every gap; None where there are too few, or none is worth anything."""
    gaps = lens.report.gaps
    days = max((gap.days for gap in gaps), default=Fraction(0))
    gain = max((gap.gain for gap in gaps), default=Fraction(0))
    if len(gaps) < FEWEST or not days or not gain:
        return None
    places = [(WIDTH * gap.days / days, HEIGHT * (1 - max(gap.gain, Fraction(0)) / gain)) for gap in gaps]
    labels = _labels(places[:NAMED])
    dots = tuple(
        Dot(trimmed(x), trimmed(y), place < NAMED, labels.get(place, "")) for place, (x, y) in enumerate(places)
    )
    return Scatter(dots[::-1], lens.days(days), lens.points(gain))


def _labels(places: list[tuple[Fraction, Fraction]]) -> dict[int, str]:
    """Name each dot; where a name would run into another dot, the first has both."""
    groups = [[place] for place in range(len(places))]
    while pair := _run_into(groups, places):
        first, second = min(pair), max(pair)
        groups[first] = sorted(groups[first] + groups.pop(second))
    return {group[0]: _text(group) for group in groups}


def _run_into(groups: list[list[int]], places: list[tuple[Fraction, Fraction]]) -> tuple[int, int] | None:
    """Two groups of which one has its name, right of its first dot, over a dot of the other; None where none has."""
    for one, group in enumerate(groups):
        x, y = places[group[0]]
        reach = NEAR + LETTER * (len(_text(group)) - 1)
        for other, members in enumerate(groups):
            near = (abs(places[each][1] - y) < NEAR and -NEAR < places[each][0] - x < reach for each in members)
            if other != one and any(near):
                return one, other
    return None


def _text(group: list[int]) -> str:
    return ", ".join(str(place + 1) for place in group)
