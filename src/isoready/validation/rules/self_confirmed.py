"""An answer confirmed by whoever gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.confirmation import Standing, standing
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        if standing(answered.response) is Standing.SAME_PERSON:
            message = (
                f"`{answered.id}` was answered and confirmed by the same person, so the confirmation does not count"
            )
            hint = f"Let somebody else look: isoready review FILE {answered.id} --by NAME --confirm."
            yield Fault((*answered.keys, "confirmed", "by"), message, hint, answered.asked.control.id)


RULE = AssessmentRule(
    id="self-confirmed",
    severity=Severity.WARNING,
    summary="The person who gave an answer confirmed it, too.",
    check=_check,
)
