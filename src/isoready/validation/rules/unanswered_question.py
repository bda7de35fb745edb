"""A question that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import accepted_answers
from isoready.model.cells import answering
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject
    from isoready.validation.walks import Asked, Keys


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    if not subject.same_checklist:
        return  # one fault says so; a hundred more would hide it
    apart = bool(subject.model.instances)
    for asked in subject.asked.values():
        if asked.control.id in subject.outside or (apart and not asked.instance):
            continue
        name = answering(asked.control.response_id(asked.question), asked.instance, subject.model.responses)
        answered = subject.answered.get(name)
        if answered is None:
            yield _fault(("responses",), asked)
        elif answered.open:
            yield _fault(answered.keys, asked)


def _fault(keys: Keys, asked: Asked) -> Fault:
    accepted = accepted_answers(asked.question, asked.scale)
    otherwise = ", or `not-applicable` with a reason" if asked.control.na_allowed else ""
    message = f"`{asked.response_id}` ({asked.control.title}) is not answered yet"
    return Fault(keys, message, f"Answer {accepted}{otherwise}.", asked.control.id, at_key=True)


RULE = AssessmentRule(
    id="unanswered-question",
    severity=Severity.NOTE,
    summary="A question has no answer yet, so the assessment is a draft.",
    check=_check,
)
