"""A response beside the question that it answers, and what the two say together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isoready.model.answers import value_of
from isoready.model.confirmation import Standing, standing
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from fractions import Fraction

    from isoready.model.assessment import Response
    from isoready.validation.walks import Asked, Keys


class Answered(NamedTuple):
    """A response to a question that the checklist asks."""

    id: str
    response: Response
    asked: Asked
    value: Fraction | None
    """What the answer counts as, 0 to 1; None while open, not applicable or off the scale."""

    @property
    def keys(self) -> Keys:
        """The way to the response."""
        return ("responses", self.id)

    @property
    def not_applicable(self) -> bool:
        """Whether the firm says that the question does not apply."""
        return self.response.answer == NOT_APPLICABLE

    @property
    def open(self) -> bool:
        """Whether nothing is answered yet."""
        return self.response.answer is None

    @property
    def off_scale(self) -> bool:
        """Whether there is an answer that the question does not accept."""
        return self.asked.answerable and self.value is None and not self.open and not self.not_applicable

    @property
    def confirmed(self) -> bool:
        """Whether somebody other than the answerer confirmed it."""
        return standing(self.response) is Standing.COUNTS


def set_beside(name: str, response: Response, asked: Asked) -> Answered:
    """Put a response beside its question."""
    known = response.answer is not None and asked.answerable
    value = value_of(asked.question, asked.scale, response.answer or "") if known else None
    return Answered(name, response, asked, value)
