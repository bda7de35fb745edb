"""An answer that was taken over from elsewhere and that nobody stands by yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.confirmation import awaits
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_HINT = "Read the question; correct the answer if need be, then write `accepted: {by: NAME, on: DATE}` under `origin:`."


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        origin = answered.response.origin
        if origin is not None and awaits(answered.response):
            names = ", ".join(f"{each.control} of {each.checklist}" for each in origin.sources)
            message = f"`{answered.id}` was taken over from {names}, and nobody has accepted it yet"
            yield Fault((*answered.keys, "origin"), message, _HINT, answered.asked.control.id, at_key=True)


RULE = AssessmentRule(
    id="unaccepted-answer",
    severity=Severity.WARNING,
    summary="An answer was taken over from another version or checklist, and nobody has accepted it yet.",
    check=_check,
)
