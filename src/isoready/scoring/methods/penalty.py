"""The penalty: a start value, less the weight of each control that is not met."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator

from isoready.model.answers import ALL, NOTHING
from isoready.model.values import Exact, written
from isoready.scoring.method import Leaning, Method, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band


def _above_zero(number: Fraction) -> Fraction:
    if number > 0:
        return number
    msg = f"{written(number)} is not above 0"
    raise ValueError(msg)


class Penalty(Method):
    """What is left of a start value, as its share; never below 0, though the losses may be.

    It looks at all controls below a group, however deep. Their weights are points: they count as they stand, not in
    proportion, so all weights times k is another score unless the start is multiplied too. Weights of groups between
    count for nothing.
    """

    flat = True
    leaning = Leaning.AMOUNTS
    across = "weighted-mean"

    start: Annotated[Exact, AfterValidator(_above_zero)] = Fraction(100)
    """Points of a firm that meets all; above 0."""
    partial: Literal["none", "proportional"] = "none"
    """What a control loses that is met in part: its whole weight, or the share that is missing."""

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  other methods rate
        """Take what is left over the start; 0 where more is lost than there was."""
        return max(NOTHING, self.start - self._lost(parts)) / self.start

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the start less each loss, over the start."""
        losses = "".join(f" - {loss}" for part in parts if (loss := self._loss(part)))
        return f"most of (0, {self.start}{losses}) / ({self.start})"

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Say the points, which may be below 0: ``start 110 less 35 = 75``; once a rule lowered them, what is left."""
        if value != self.combine(parts, bands):
            return f"{written(value * self.start)} of {written(self.start)}"
        lost = self._lost(parts)
        return f"start {written(self.start)} less {written(lost)} = {written(self.start - lost)}"

    def _lost(self, parts: Sequence[Part]) -> Fraction:
        return sum((self._loss(part) for part in parts), NOTHING)

    def _loss(self, part: Part) -> Fraction:
        missing = ALL - part.value
        return part.weight * (missing if self.partial == "proportional" or not missing else ALL)
