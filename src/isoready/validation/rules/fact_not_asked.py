"""A fact about the firm that the checklist does not ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    if not subject.same_checklist:
        return  # one fault says so; others would hide it
    nearest = Nearest(subject.checklist.facts)
    for name in subject.model.profile:
        if name not in subject.checklist.facts:
            message = f"`{name}` is no fact that {subject.checklist.name} asks for, so nothing is decided by it"
            hint = nearest.hint(name, "Correct the name, or take it out.")
            yield Fault(("profile", name), message, hint, at_key=True)


RULE = AssessmentRule(
    id="fact-not-asked",
    severity=Severity.WARNING,
    summary="The profile gives a fact that the checklist does not ask for.",
    check=_check,
)
