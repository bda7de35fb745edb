"""The lower median of ratings: the least rating that at least half of the weight reaches or stays below."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.bands import place
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.nplf_mean import achievement_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class MedianLower(Method):
    """One-dimensional aggregation by median of ISO/IEC 33020, over the checklist's own bands.

    Ratings are never averaged. Where the middle lies between two ratings, the lower one is taken; weights count as if
    each part stood there so many times.
    """

    leaning = Leaning.SHARES

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Find the middle rating and answer with the achievement that stands for it.

        Raises:
            IsoreadyError: there is only one band, so ratings tell nothing apart.
        """
        if len(bands) == 1:
            msg = "method `median-lower` needs at least two bands, and the checklist has one"
            raise IsoreadyError(msg, "Add bands under `scoring`, or use `weighted-mean`.")
        return achievement_of(_median(_in_order(parts, bands)), bands)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the ratings from the lowest with what each weighs, half of the weight, and what the median is."""
        in_order = _in_order(parts, bands)
        listed = ", ".join(f"{bands[ordinal].id} weighs {weight}" for ordinal, weight in in_order)
        weights = " + ".join(str(weight) for _, weight in in_order)
        median = _median(in_order)
        reached = f"half of ({weights}) is reached at {bands[median].id}"
        return f"{listed}; {reached}, which stands for {achievement_of(median, bands)}"


def _in_order(parts: Sequence[Part], bands: Sequence[Band]) -> list[tuple[int, Fraction]]:
    """List ordinals and weights from the lowest rating."""
    return sorted((place(part.value, bands), part.weight) for part in parts)


def _median(in_order: Sequence[tuple[int, Fraction]]) -> int:
    *_, whole = sums = list(accumulate(weight for _, weight in in_order))
    return next(ordinal for (ordinal, _), so_far in zip(in_order, sums, strict=True) if 2 * so_far >= whole)
