"""The mean of ratings: each part is rated, ratings are averaged, and the mean is rounded to a rating, midpoint up."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.bands import place
from isoready.model.rating import HALF, Band
from isoready.scoring.methods.weighted_mean import METHOD as MEAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from isoready.scoring.method import Part


class RatingMean:
    """One-dimensional aggregation by arithmetic mean of ISO/IEC 33020, over the checklist's own bands.

    Ordinals count the bands from 0 (N P L F are 0 1 2 3). A mean halfway between two ratings goes to the better one.
    """

    def __call__(self, parts: Iterable[Part], bands: Sequence[Band]) -> Fraction:
        """Average the ordinals and answer with the achievement that stands for the rating they round to.

        Raises:
            IsoreadyError: there is only one band, so ratings tell nothing apart.
        """
        if len(bands) == 1:
            msg = "method `nplf-mean` needs at least two bands, and the checklist has one"
            raise IsoreadyError(msg, "Add bands under `scoring`, or use `weighted-mean`.")
        return achievement_of(floor(_mean(parts, bands) + HALF), bands)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the mean of the ordinals and the rating it rounds to."""
        ordinals = [(weight, Fraction(place(value, bands))) for weight, value in parts]
        mean = _mean(parts, bands)
        best = floor(mean + HALF)
        scale = ", ".join(f"{band.id} is {ordinal}" for ordinal, band in enumerate(bands))
        sums = MEAN.worked(ordinals, bands)
        return f"ratings ({scale}): {sums} = {mean}, midpoint up to {best}, which is {bands[best].id} and stands for"


def _mean(parts: Iterable[Part], bands: Sequence[Band]) -> Fraction:
    return MEAN(((weight, Fraction(place(value, bands))) for weight, value in parts), bands)


def achievement_of(ordinal: int, bands: Sequence[Band]) -> Fraction:
    """Say which achievement stands for a rating: its share of the highest ordinal, or the middle of its band.

    The middle is for bands so uneven that the share lies outside the rating's own band.
    N P L F stand for 0, 1/3, 2/3 and 1. The first band stands for 0 and the last for 1, whatever their width, so the
    rating of the result is always the rating that was meant.
    """
    even = Fraction(ordinal, len(bands) - 1)
    if place(even, bands) == ordinal:
        return even
    return (bands[ordinal - 1].up_to + bands[ordinal].up_to) / 200


METHOD: Final = RatingMean()
