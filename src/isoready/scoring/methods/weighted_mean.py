"""The weighted mean: the sum of weight times achievement, over the sum of the weights."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Final

from isoready.scoring.method import Leaning, Method, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band


class WeightedMean(Method):
    """Every part counts in proportion to its weight."""

    leaning = Leaning.SHARES

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  other methods rate
        """Take the mean in integers, over denominators that grow as needed: much faster than adding fractions."""
        total = weighed = 0
        weight_unit = value_unit = 1
        for part in parts:
            weight, weight_below = part[0].as_integer_ratio()
            value, value_below = part[1].as_integer_ratio()
            if weight_unit % weight_below:
                finer = lcm(weight_unit, weight_below) // weight_unit
                weight_unit, total, weighed = weight_unit * finer, total * finer, weighed * finer
            if value_unit % value_below:
                finer = lcm(value_unit, value_below) // value_unit
                value_unit, weighed = value_unit * finer, weighed * finer
            units = weight * (weight_unit // weight_below)
            total += units
            weighed += units * value * (value_unit // value_below)
        return Fraction(weighed, total * value_unit)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the sum of products over the sum of weights."""
        products = " + ".join(f"{part.weight} x {part.value}" for part in parts)
        return f"({products}) / ({' + '.join(str(part.weight) for part in parts)})"


MEAN: Final = WeightedMean()
