"""The flat unweighted model of XCCDF: how many controls succeed out of all that count, whatever they weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.values import written
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.successes import judged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class XccdfFlatUnweighted(Method):
    """``urn:xccdf:scoring:flat-unweighted`` of XCCDF 1.2 (NISTIR 7275 revision 4), over its own maximum.

    A control of weight 0 counts like any other, as ``oscap`` has it.
    """

    flat = True
    weightless = True
    leaning = Leaning.NOTHING

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  other methods rate
        """Take the number that succeeds over the number of all."""
        return sum((part.value for part in judged(parts)), NOTHING) / len(parts)

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the sum of ones and zeros over their number."""
        return f"({' + '.join(str(part.value) for part in judged(parts))}) / {len(parts)}"

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002
        """Say it as XCCDF does: ``3 of 4``."""
        return f"{written(value * len(parts))} of {len(parts)}"
