"""The default model of XCCDF: a weighted mean at every level, over controls that succeed or fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.successes import judged
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class XccdfDefault(Method):
    """``urn:xccdf:scoring:default`` of XCCDF 1.2 (NISTIR 7275 revision 4, scoring models).

    A control that is not fully met counts 0.
    """

    leaning = Leaning.SHARES

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Take the weighted mean of controls, each 1 or 0, and of groups."""
        return MEAN.combine(judged(parts), bands)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the weighted mean, with 1 or 0 for each control."""
        return MEAN.worked(judged(parts), bands)
