"""An answer to an older wording of its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.fingerprint import fingerprint
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    for answered in subject.answered.values():
        if not answered.response.wording:
            continue
        control = answered.asked.control
        current = fingerprint(control)
        if answered.response.wording != current:
            message = f"`{answered.id}` was answered when the question was worded differently"
            hint = f"Read the question again; once the answer holds, write `wording: {current}`."
            yield Fault((*answered.keys, "wording"), message, hint, control.id)


RULE = AssessmentRule(
    id="stale-response",
    severity=Severity.WARNING,
    summary="A response answers an older wording of its control.",
    check=_check,
)
