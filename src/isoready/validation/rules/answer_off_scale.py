"""An answer that the question does not accept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import accepted_answers
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.answered import Answered
    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        if answered.off_scale:
            message = f"`{answered.response.answer}` is not an answer to `{answered.id}`"
            yield Fault((*answered.keys, "answer"), message, _hint(answered), answered.asked.control.id)


def _hint(answered: Answered) -> str:
    accepted = f"Answer {accepted_answers(answered.asked.question, answered.asked.scale)}."
    given = (answered.response.answer or "").strip().casefold()
    choices = answered.asked.scale.choices if answered.asked.scale else ()
    meant = [choice.id for choice in choices if choice.id.casefold() == given]
    return f"Did you mean `{meant[0]}`? {accepted}" if meant else accepted


RULE = AssessmentRule(
    id="answer-off-scale",
    severity=Severity.ERROR,
    summary="An answer is not on the scale of its question.",
    check=_check,
)
