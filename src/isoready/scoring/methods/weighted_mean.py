"""The weighted mean: the sum of weight times achievement, over the sum of the weights."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Final

from isoready.scoring.method import Method, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band


class WeightedMean(Method):
    """Every part counts in proportion to its weight."""

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  other methods rate
        """Take the mean in integers over common denominators: much faster than adding fractions one by one."""
        ratios = [(*part[0].as_integer_ratio(), *part[1].as_integer_ratio()) for part in parts]
        weight_unit = lcm(*{below for _, below, _, _ in ratios})
        value_unit = lcm(*{below for _, _, _, below in ratios})
        total = weighed = 0
        for weight, weight_below, value, value_below in ratios:
            units = weight * (weight_unit // weight_below)
            total += units
            weighed += units * value * (value_unit // value_below)
        return Fraction(weighed, total * value_unit)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the sum of products over the sum of weights."""
        products = " + ".join(f"{part.weight} x {part.value}" for part in parts)
        return f"({products}) / ({' + '.join(str(part.weight) for part in parts)})"


MEAN: Final = WeightedMean()
