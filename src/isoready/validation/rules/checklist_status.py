"""Answers to a checklist that is not, or no longer, the one to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.checklist import Status
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_SAID: Final = {
    Status.DRAFT: (
        "is a draft, so what it asks may still change",
        "Use it to try it out; wait for its publication before you rely on the result.",
    ),
    Status.SUPERSEDED: (
        "is superseded by a later version",
        "Finish this assessment with it; begin the next with the new one. See what changed: isoready checklist diff.",
    ),
    Status.WITHDRAWN: (
        "is withdrawn",
        "Read in its summary why; begin the next assessment with another checklist.",
    ),
}


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    checklist = subject.checklist
    if checklist.status in _SAID and subject.same_checklist:
        message, hint = _SAID[checklist.status]
        yield Fault(("checklist", "version"), f"{checklist.name} {message}", hint)


RULE = AssessmentRule(
    id="checklist-status",
    severity=Severity.NOTE,
    summary="The checklist that is answered is a draft, superseded or withdrawn.",
    check=_check,
)
