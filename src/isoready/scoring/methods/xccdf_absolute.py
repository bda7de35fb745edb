"""The absolute model of XCCDF: all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.successes import judged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class XccdfAbsolute(Method):
    """``urn:xccdf:scoring:absolute`` of XCCDF 1.2 (NISTIR 7275 revision 4, scoring models).

    1 where every control below that weighs something is fully met, else 0.
    """

    flat = True
    leaning = Leaning.NOTHING

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  other methods rate
        """Take the least of ones and zeros."""
        return min(part.value for part in judged(parts))

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the least of ones and zeros."""
        return f"least of ({', '.join(str(part.value) for part in judged(parts))})"
