"""A control that always applies, said not to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import accepted_answers
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        asked = answered.asked
        if answered.not_applicable and not asked.control.na_allowed:
            message = f"`{asked.control.id}` applies to every firm, so `not-applicable` is no answer to it"
            hint = f"Answer {accepted_answers(asked.question, asked.scale)}, or leave it open."
            yield Fault((*answered.keys, "answer"), message, hint, asked.control.id)


RULE = AssessmentRule(
    id="not-applicable-refused",
    severity=Severity.ERROR,
    summary="A control that applies to every firm is answered with `not-applicable`.",
    check=_check,
)
