"""The flat model of XCCDF: the weight that succeeds out of all the weight, whatever the groups between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.values import written
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.successes import judged
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class XccdfFlat(Method):
    """``urn:xccdf:scoring:flat`` of XCCDF 1.2 (NISTIR 7275 revision 4, scoring models), over its own maximum.

    XCCDF shows the sum of weights that succeed and, beside it, the most it can be; here it is the share.
    """

    flat = True
    leaning = Leaning.SHARES

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Take the weight that succeeds over all the weight."""
        return MEAN.combine(judged(parts), bands)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the weighted mean, with 1 or 0 for each control."""
        return MEAN.worked(judged(parts), bands)

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002
        """Say it as XCCDF does: ``7 of 9``."""
        whole = sum((part.weight for part in parts), NOTHING)
        return f"{written(value * whole)} of {written(whole)}"
