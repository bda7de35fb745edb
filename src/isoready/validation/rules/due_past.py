"""A gap that should be closed by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import ALL
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.answered import Answered
    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        due = answered.response.due
        if due is not None and due < subject.today and _is_gap(answered):
            owner = f" (owner: {answered.response.owner})" if answered.response.owner else ""
            state = f"answered `{answered.response.answer}`" if answered.response.answer else "not answered"
            message = f"`{answered.id}` was due on {due}{owner}, and it is still {state}"
            hint = "If it is done, answer anew; if not, agree on another date."
            yield Fault((*answered.keys, "due"), message, hint, answered.asked.control.id)


def _is_gap(answered: Answered) -> bool:
    return answered.open or (answered.value is not None and answered.value < ALL)


RULE = AssessmentRule(
    id="due-past",
    severity=Severity.WARNING,
    summary="A gap was due to be closed before today and is still open.",
    check=_check,
)
