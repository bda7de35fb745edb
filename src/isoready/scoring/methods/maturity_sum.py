"""The maturity sum: each level is the mean of what counts for it, and the levels are added up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.values import written
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band


class MaturitySum(Method):
    """The score of a practice in OWASP SAMM 2: the sum over its levels of the mean over its streams.

    Parts know their level by what they count for. SAMM shows the sum, 0 to 3; here it is divided by the number of
    levels that have something counted. A level does not wait for the one below.
    """

    leaning = Leaning.SHARES_BY_LABEL
    across = "weighted-mean"

    def refuses(self, counts_for: str) -> str:
        """Say why a level is none; empty where it is a whole number from 1."""
        if counts_for.isascii() and counts_for.isdigit() and counts_for[0] != "0":
            return ""
        found = f"`{counts_for}` is none" if counts_for else "it names none"
        return f"method `maturity-sum` asks for a level such as 1, 2 or 3, and {found}"

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Add up the means of the levels and divide by their number.

        Raises:
            IsoreadyError: a part counts for no level.
        """
        levels = self._by_level(parts)
        return sum((MEAN.combine(each, bands) for each in levels), Fraction(0)) / len(levels)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the sum of the levels' means over their number."""
        levels = self._by_level(parts)
        return f"({' + '.join(MEAN.worked(each, bands) for each in levels)}) / {len(levels)}"

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002
        """Say the sum itself, as SAMM does: ``1.75 of 3``."""
        highest = len(self._by_level(parts))
        return f"{written(value * highest)} of {highest}"

    def _by_level(self, parts: Sequence[Part]) -> list[list[Part]]:
        """Group the parts by level, the lowest first."""
        levels: dict[int, list[Part]] = {}
        for part in parts:
            if reason := self.refuses(part.counts_for):
                msg = f"{part.key or 'a part'} cannot be counted: {reason}"
                raise IsoreadyError(msg, "Give it `counts_for` in the checklist.")
            levels.setdefault(int(part.counts_for), []).append(part)
        return [levels[level] for level in sorted(levels)]
