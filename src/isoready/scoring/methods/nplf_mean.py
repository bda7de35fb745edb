"""The mean of ratings: each part is rated, ratings are averaged, and the mean is rounded to a rating, midpoint up."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.bands import place
from isoready.model.rating import HALF, Band
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Sequence


class NplfMean(Method):
    """One-dimensional aggregation by arithmetic mean of ISO/IEC 33020, over the checklist's own bands.

    Ordinals count the bands from 0 (N P L F are 0 1 2 3). A mean halfway between two ratings goes to the better one.
    """

    leaning = Leaning.SHARES

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Average the ordinals and answer with the achievement that stands for the rating they round to.

        Raises:
            IsoreadyError: there is only one band, so ratings tell nothing apart.
        """
        if len(bands) == 1:
            msg = "method `nplf-mean` needs at least two bands, and the checklist has one"
            raise IsoreadyError(msg, "Add bands under `scoring`, or use `weighted-mean`.")
        return achievement_of(floor(MEAN.combine(_ordinals(parts, bands), bands) + HALF), bands)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the mean of the ordinals, the rating it rounds to, and what that stands for."""
        ordinals = _ordinals(parts, bands)
        mean, highest = MEAN.combine(ordinals, bands), len(bands) - 1
        best = floor(mean + HALF)
        names = ", ".join(f"{band.id} {ordinal}" for ordinal, band in enumerate(bands))
        stands = f"{best} of {highest}" if _is_even(best, bands) else "the middle of its band"
        sums = MEAN.worked(ordinals, bands)
        return f"ratings {names}: mean {sums} = {mean}, midpoint up {best} ({bands[best].id}), {stands}"


def _ordinals(parts: Sequence[Part], bands: Sequence[Band]) -> list[Part]:
    return [part._replace(value=Fraction(place(part.value, bands))) for part in parts]


def achievement_of(ordinal: int, bands: Sequence[Band]) -> Fraction:
    """Say which achievement stands for a rating: its share of the highest ordinal, or the middle of its band.

    The middle is for bands so uneven that the share lies outside the rating's own band.
    N P L F stand for 0, 1/3, 2/3 and 1. The first band stands for 0 and the last for 1, whatever their width, so the
    rating of the result is always the rating that was meant.
    """
    if _is_even(ordinal, bands):
        return Fraction(ordinal, len(bands) - 1)
    return (bands[ordinal - 1].up_to + bands[ordinal].up_to) / 200


def _is_even(ordinal: int, bands: Sequence[Band]) -> bool:
    return place(Fraction(ordinal, len(bands) - 1), bands) == ordinal
