"""Every method once more, written from ``docs/`` with nothing but fractions, to hold the program's own to it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Bands = list[tuple[str, Fraction]]
"""Names and upper edges, from 0 to 1."""


class Given(NamedTuple):
    """One part."""

    id: str
    weight: Fraction
    counts_for: str
    value: Fraction
    control: bool
    """Whether it is a control or smaller."""


def place(value: Fraction, bands: Bands) -> int:
    """Count the edges below a value."""
    return sum(value > edge for _, edge in bands)


def mean(parts: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    """Weigh values: pairs of weight and value."""
    return sum((weight * value for weight, value in parts), Fraction(0)) / sum(weight for weight, _ in parts)


def weighted_mean(parts: Sequence[Given], _settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """Sum of weight times value over sum of weights."""
    return mean([(part.weight, part.value) for part in parts])


def weakest_link(parts: Sequence[Given], _settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """The least."""
    return min(part.value for part in parts)


def standing_for(ordinal: int, bands: Bands) -> Fraction:
    """What a rating counts as: its share of the highest ordinal; the middle of its band where that lies outside it."""
    share = Fraction(ordinal, len(bands) - 1)
    if place(share, bands) == ordinal:
        return share
    return (bands[ordinal - 1][1] + bands[ordinal][1]) / 2


def nplf_mean(parts: Sequence[Given], _settings: Any, bands: Bands) -> Fraction:  # noqa: ANN401
    """Mean of ordinals, midpoint up."""
    ordinals = mean([(part.weight, Fraction(place(part.value, bands))) for part in parts])
    return standing_for(floor(2 * ordinals + 1) // 2, bands)


def median_lower(parts: Sequence[Given], _settings: Any, bands: Bands) -> Fraction:  # noqa: ANN401
    """The least rating at which at least half of the weight is reached."""
    whole = sum(part.weight for part in parts)
    ordinals = [place(part.value, bands) for part in parts]
    enough = (at for at in range(len(bands)) if 2 * weight_up_to(at, ordinals, parts) >= whole)
    return standing_for(next(enough), bands)


def weight_up_to(ordinal: int, ordinals: Sequence[int], parts: Sequence[Given]) -> Fraction:
    """What is rated so or worse weighs."""
    pairs = zip(parts, ordinals, strict=True)
    return sum((part.weight for part, each in pairs if each <= ordinal), Fraction(0))


def level(parts: Sequence[Given], settings: Any, bands: Bands) -> int:  # noqa: ANN401
    """Climb while the attributes of the level are enough and those of all below are full."""
    names = [name for name, _ in bands]
    enough, full = (names.index(settings.get(key, usual)) for key, usual in (("enough", "L"), ("full", "F")))
    levels = {int(number): attributes for number, attributes in settings["levels"].items()}
    reached = 0
    for number in sorted(levels):
        here = [rated(parts, attribute, bands) for attribute in levels[number]]
        below = [rated(parts, attribute, bands) for lower in range(1, number) for attribute in levels[lower]]
        if min(here) < enough or min(below, default=full) < full:
            return reached
        reached = number
    return reached


def rated(parts: Sequence[Given], attribute: str, bands: Bands) -> int:
    """The least rating for an attribute; below all where there is none."""
    return min((place(part.value, bands) for part in parts if part.counts_for == attribute), default=-1)


def capability_level(parts: Sequence[Given], settings: Any, bands: Bands) -> Fraction:  # noqa: ANN401
    """Level over the number of levels."""
    return Fraction(level(parts, settings, bands), len(settings["levels"]))


def maturity_sum(parts: Sequence[Given], _settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """Sum of the levels' means over their number."""
    levels = {part.counts_for for part in parts}
    means = (mean([(part.weight, part.value) for part in parts if part.counts_for == each]) for each in levels)
    return sum(means, Fraction(0)) / len(levels)


def points(parts: Sequence[Given], settings: Any) -> Fraction:  # noqa: ANN401
    """Start less losses."""
    lost = Fraction(0)
    for part in parts:
        if settings.get("partial", "none") == "proportional":
            lost += part.weight * (1 - part.value)
        elif part.value < 1:
            lost += part.weight
    return Fraction(str(settings.get("start", 100))) - lost


def penalty(parts: Sequence[Given], settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """What is left over the start."""
    return max(points(parts, settings), Fraction(0)) / Fraction(str(settings.get("start", 100)))


def success(part: Given) -> Fraction:
    """A control succeeds or not; a group has its score."""
    return Fraction(part.value == 1) if part.control else part.value


def xccdf_mean(parts: Sequence[Given], _settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """Weighted mean of successes."""
    return mean([(part.weight, success(part)) for part in parts])


def xccdf_count(parts: Sequence[Given], _settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """Successes out of all."""
    return sum(map(success, parts), Fraction(0)) / len(parts)


def xccdf_absolute(parts: Sequence[Given], _settings: Any, _bands: Bands) -> Fraction:  # noqa: ANN401
    """All or nothing."""
    return Fraction(all(success(part) == 1 for part in parts))


METHODS: dict[str, Callable[[Sequence[Given], Any, Bands], Fraction]] = {
    "weighted-mean": weighted_mean,
    "weakest": weakest_link,
    "weakest-link": weakest_link,
    "nplf-mean": nplf_mean,
    "median-lower": median_lower,
    "capability-level": capability_level,
    "maturity-sum": maturity_sum,
    "penalty": penalty,
    "xccdf-default": xccdf_mean,
    "xccdf-flat": xccdf_mean,
    "xccdf-flat-unweighted": xccdf_count,
    "xccdf-absolute": xccdf_absolute,
}
FLAT = {"penalty", "xccdf-flat", "xccdf-flat-unweighted", "xccdf-absolute"}
"""Made of all controls below, however deep."""
WEIGHTLESS = {"xccdf-flat-unweighted"}
"""Made of what weighs nothing, too."""


def plain(number: Fraction) -> str:
    """A decimal where that is exact, else a fraction."""
    if 10**12 % number.denominator:
        return str(number)
    return f"{Decimal(number.numerator) / number.denominator:f}"


def of_levels(value: Fraction, _parts: Sequence[Given], settings: Any) -> str:  # noqa: ANN401
    """``level 2 of 5``."""
    count = len(settings["levels"])
    return f"level {floor(value * count)} of {count}"


def of_sum(value: Fraction, parts: Sequence[Given], _settings: Any) -> str:  # noqa: ANN401
    """``1.75 of 3``."""
    count = len({part.counts_for for part in parts})
    return f"{plain(value * count)} of {count}"


def of_points(value: Fraction, parts: Sequence[Given], settings: Any) -> str:  # noqa: ANN401
    """``start 110 less 35 = 75``; where a rule lowered it, ``50 of 110``."""
    start, left = Fraction(str(settings.get("start", 100))), points(parts, settings)
    if value != max(left, Fraction(0)) / start:
        return f"{plain(value * start)} of {plain(start)}"
    return f"start {plain(start)} less {plain(start - left)} = {plain(left)}"


def of_weights(value: Fraction, parts: Sequence[Given], _settings: Any) -> str:  # noqa: ANN401
    """``7 of 9``."""
    whole = sum((part.weight for part in parts), Fraction(0))
    return f"{plain(value * whole)} of {plain(whole)}"


def of_count(value: Fraction, parts: Sequence[Given], _settings: Any) -> str:  # noqa: ANN401
    """``3 of 4``."""
    return f"{plain(value * len(parts))} of {len(parts)}"


STANDS_FOR: dict[str, Callable[[Fraction, Sequence[Given], Any], str]] = {
    "capability-level": of_levels,
    "maturity-sum": of_sum,
    "penalty": of_points,
    "xccdf-flat": of_weights,
    "xccdf-flat-unweighted": of_count,
}
"""The value in the method's own unit."""
