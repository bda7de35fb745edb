"""A confirmation that cannot count, though it may be honest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.confirmation import Standing, standing
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_PLACES: Final = {
    Standing.NOBODY_ANSWERED: ("by", "Write under `answered_by:` who gave the answer."),
    Standing.BEFORE_ANSWER: (
        "on",
        "Let the answer be confirmed again (isoready review), now that it is given, or correct the dates.",
    ),
}


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        judgement = standing(answered.response)
        if judgement in _PLACES:
            key, hint = _PLACES[judgement]
            message = f"the confirmation of `{answered.id}` does not count, because {judgement}"
            yield Fault((*answered.keys, "confirmed", key), message, hint, answered.asked.control.id)


RULE = AssessmentRule(
    id="confirmation-not-counted",
    severity=Severity.WARNING,
    summary="An answer is confirmed, but it is not said who answered, or it was confirmed before it was answered.",
    check=_check,
)
