"""An answer that leaves the usual way without saying why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        if answered.response.reason.strip():
            continue
        control = answered.asked.control.id
        if answered.not_applicable:
            message = f"`{answered.id}` is said not to apply, and there is no reason"
            hint = "Write under `reason:` why it does not apply to this firm."
            yield Fault((*answered.keys, "answer"), message, hint, control)
        if answered.response.alternative:
            message = f"`{answered.id}` is reached in another way, and it is not said how"
            hint = "Write under `reason:` which other measure reaches the aim, and how."
            yield Fault((*answered.keys, "alternative"), message, hint, control)


RULE = AssessmentRule(
    id="missing-reason",
    severity=Severity.ERROR,
    summary="A question is said not to apply, or to be met by an alternative, without a reason.",
    check=_check,
)
