"""An answer to what is not for this firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        condition = subject.outside.get(answered.asked.control.id)
        if condition is not None and not answered.open:
            message = f"`{answered.id}` is answered and does not count, because it is not for this firm: {condition}"
            hint = "Correct the fact under `profile` if it is wrong; otherwise leave the answer or take it out."
            yield Fault(answered.keys, message, hint, answered.asked.control.id, at_key=True)


RULE = AssessmentRule(
    id="answer-outside",
    severity=Severity.NOTE,
    summary="A response answers a control that is not for this firm, so it does not count.",
    check=_check,
)
