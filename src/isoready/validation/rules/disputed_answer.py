"""An answer that a reviewer disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.confirmation import dispute
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_HINT = (
    "Talk to the reviewer; then correct the answer, or let {by} confirm it: "
    "isoready review FILE {key} --by NAME --confirm."
)


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        disputed = dispute(answered.response)
        if disputed is not None:
            said = f": {disputed.note}" if disputed.note else ""
            message = (
                f"{disputed.by} disputes the answer `{answered.response.answer or 'open'}` to `{answered.id}`{said}"
            )
            hint = _HINT.format(by=disputed.by, key=answered.id)
            yield Fault((*answered.keys, "reviews"), message, hint, answered.asked.control.id, at_key=True)


RULE = AssessmentRule(
    id="disputed-answer",
    severity=Severity.WARNING,
    summary="A reviewer disputes an answer, and it has not been settled.",
    check=_check,
)
