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
    """Name each dot; where two stand too close for two names, the first has both."""
    held: dict[int, list[int]] = {}
    for place, (x, y) in enumerate(places):
        near = (other for other in held if abs(places[other][0] - x) < NEAR and abs(places[other][1] - y) < NEAR)
        held.setdefault(next(near, place), []).append(place + 1)
    return {place: ", ".join(map(str, ranks)) for place, ranks in held.items()}
