"""A control said to be fully met while what it builds on is not there at all."""

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
    given: dict[str, list[Answered]] = {}
    for answered in subject.answered.values():
        if not answered.not_applicable:
            given.setdefault(answered.asked.control.id, []).append(answered)
    absent = {name for name, answers in given.items() if all(each.value == each.asked.lowest for each in answers)}
    for name, answers in given.items():
        wanting = [each for each in answers[0].asked.control.prerequisites if each in absent]
        if wanting and all(each.value == ALL for each in answers):
            named = ", ".join(f"`{each}`" for each in wanting)
            message = (
                f"`{name}` is answered in full, and {named}, which it builds on, is answered with the lowest answer"
            )
            hint = "Look at both answers again; one of them may be wrong."
            yield Fault((*answers[0].keys, "answer"), message, hint, name)


RULE = AssessmentRule(
    id="prerequisite-gap",
    severity=Severity.NOTE,
    summary="A control has the best answer while one of its prerequisites has the lowest.",
    check=_check,
)
