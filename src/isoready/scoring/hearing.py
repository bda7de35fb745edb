"""The hearing: what was said to each question, and how much of it the evidence supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.answers import NOTHING
from isoready.model.cells import answering, parted
from isoready.model.evidence import NO_SUPPORT, Support
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Fired
from isoready.scoring.asking import Asked, achievement, asked_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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


ANSWERED: Final = State.ANSWERED
OPEN: Final = State.OPEN
PASSED: Final = State.PASSED
"""Names of their own, because Python finds a member slowly in its class and these are asked for at every question."""


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
    said: str = ""
    """The response that it was answered under, which may speak for every instance; empty while open."""

    @property
    def applies(self) -> bool:
        """Whether it is a question for this firm that it did not pass."""
        return self.state is ANSWERED or self.state is OPEN


Hearing = Mapping[str, tuple[Heard, ...]]
"""What was heard for each control, in the checklist's order."""


def hear(outline: Outline, case: Case) -> Hearing:
    """Take every answer down.

    Raises:
        IsoreadyError: an answer is not on its question's scale.
    """
    instances = tuple(case.assessment.instances)
    return {
        control: _outside(questions, case.outside[control]) if control in case.outside else _inside(questions, case)
        for control, questions in _asked(outline, instances)
    }


def by_cell(control: str, questions: Sequence[Heard]) -> Iterable[tuple[str, Sequence[Heard]]]:
    """Part what was heard for a control by instance; without instances it stays together under the control."""
    if not questions[0].asked.instance:
        return ((control, questions),)
    cells: dict[str, list[Heard]] = {}
    for heard in questions:
        cells.setdefault(heard.asked.cell, []).append(heard)
    return cells.items()


def _asked(outline: Outline, instances: Sequence[str]) -> Iterable[tuple[str, Sequence[Asked]]]:
    if not instances:
        return outline.asked.items()
    return ((control, asked_in(instances, questions)) for control, questions in outline.asked.items())


def _outside(questions: Sequence[Asked], condition: str) -> tuple[Heard, ...]:
    return tuple(Heard(each, State.OUTSIDE, reason=condition) for each in questions)


def _inside(questions: Sequence[Asked], case: Case) -> tuple[Heard, ...]:
    responses, support = case.assessment.responses, case.support
    return tuple([_heard(each, _said(each, responses), responses, support) for each in questions])


def _said(asked: Asked, responses: Mapping[str, Response]) -> str:
    return answering(parted(asked.key)[0], asked.instance, responses) if asked.instance else asked.key


def _heard(asked: Asked, said: str, responses: Mapping[str, Response], supports: Mapping[str, Support]) -> Heard:
    response = responses.get(said)
    if response is None or response.answer is None:
        return Heard(asked, OPEN)
    if response.answer == NOT_APPLICABLE:
        unclaimed = supports.get(said, NO_SUPPORT).unclaimed
        return Heard(asked, OPEN) if unclaimed else _passed(asked, said, response.reason)
    claimed, support = _claimed(asked, response.answer), supports.get(said, NO_SUPPORT)
    most = support.most(asked.cap)
    if claimed <= most or support.carries:
        return Heard(asked, ANSWERED, response.answer, response.reason, claimed, claimed, said=said)
    capped = Fired("unsupported-cap", asked.control, support.lack, claimed, most)
    return Heard(asked, ANSWERED, response.answer, response.reason, claimed, most, (), (capped,), said)


def _passed(asked: Asked, said: str, reason: str) -> Heard:
    """Where passing is not allowed it counts as not met, which is never too much."""
    if asked.na_allowed:
        return Heard(asked, PASSED, NOT_APPLICABLE, reason, said=said)
    because = "this control always applies, so `not-applicable` counts as not met"
    refused = Fired("not-applicable-refused", asked.control, because, NOTHING, NOTHING)
    return Heard(asked, ANSWERED, NOT_APPLICABLE, reason, refused=(refused,), said=said)


def _claimed(asked: Asked, answer: str) -> Fraction:
    try:
        return achievement(asked.question, asked.scale, answer)
    except ValueError as fault:
        msg = f"{asked.key}: {fault}"
        raise IsoreadyError(msg, "Correct the answer; `isoready check` on the assessment shows its line.") from fault
