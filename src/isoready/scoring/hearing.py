"""The hearing: what was said to each question, and how much of it the evidence supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.answers import NOTHING
from isoready.model.evidence import NO_SUPPORT, Support
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Fired
from isoready.scoring.asking import Asked, achievement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.assessment import Response
    from isoready.scoring.case import Case
    from isoready.scoring.outline import Outline


class State(StrEnum):
    """Where a question stands."""

    ANSWERED = "answered"
    OPEN = "unanswered"
    PASSED = "not applicable"
    OUTSIDE = "not for this firm"


@dataclass(frozen=True, slots=True)
class Heard:
    """One question with what was said to it."""

    asked: Asked
    state: State
    answer: str = ""
    """As given; empty while open."""
    reason: str = ""
    """Why it is passed, or the condition that puts it outside."""
    claimed: Fraction = NOTHING
    """What was said counts as so much, if it is true; only when answered."""
    supported: Fraction = NOTHING
    """What its evidence lets it count as; only when answered."""
    refused: tuple[Fired, ...] = ()
    """Fired on both readings: an answer that is not accepted here."""
    capped: tuple[Fired, ...] = ()
    """Fired on the supported reading: a claim that counts for less than it says."""

    @property
    def applies(self) -> bool:
        """Whether it is a question for this firm that it did not pass."""
        return self.state is State.ANSWERED or self.state is State.OPEN


Hearing = Mapping[str, tuple[Heard, ...]]
"""What was heard for each control, in the checklist's order."""


def hear(outline: Outline, case: Case) -> Hearing:
    """Take every answer down.

    Raises:
        IsoreadyError: an answer is not on its question's scale.
    """
    return {
        control: _outside(questions, case.outside[control]) if control in case.outside else _inside(questions, case)
        for control, questions in outline.asked.items()
    }


def _outside(questions: Sequence[Asked], condition: str) -> tuple[Heard, ...]:
    return tuple(Heard(each, State.OUTSIDE, reason=condition) for each in questions)


def _inside(questions: Sequence[Asked], case: Case) -> tuple[Heard, ...]:
    responses, support = case.assessment.responses, case.support
    return tuple(_heard(each, responses.get(each.key), support.get(each.key, NO_SUPPORT)) for each in questions)


def _heard(asked: Asked, response: Response | None, support: Support) -> Heard:
    if response is None or response.answer is None:
        return Heard(asked, State.OPEN)
    if response.answer == NOT_APPLICABLE:
        return _passed(asked, response.reason)
    claimed = _claimed(asked, response.answer)
    if claimed <= asked.cap or support.carries:
        return Heard(asked, State.ANSWERED, response.answer, response.reason, claimed, claimed)
    capped = Fired("unsupported-cap", asked.control, support.lack, claimed, asked.cap)
    return Heard(asked, State.ANSWERED, response.answer, response.reason, claimed, asked.cap, (), (capped,))


def _passed(asked: Asked, reason: str) -> Heard:
    """Where passing is not allowed it counts as not met, which is never too much."""
    if asked.na_allowed:
        return Heard(asked, State.PASSED, NOT_APPLICABLE, reason)
    because = "this control always applies, so `not-applicable` counts as not met"
    refused = Fired("not-applicable-refused", asked.control, because, NOTHING, NOTHING)
    return Heard(asked, State.ANSWERED, NOT_APPLICABLE, reason, refused=(refused,))


def _claimed(asked: Asked, answer: str) -> Fraction:
    try:
        return achievement(asked.question, asked.scale, answer)
    except ValueError as fault:
        msg = f"{asked.key}: {fault}"
        raise IsoreadyError(msg, "Correct the answer; `isoready check` on the assessment shows its line.") from fault
