"""A fact given as something that it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    if not subject.same_checklist:
        return  # one fault says so; others would hide it
    for name, value in subject.model.profile.items():
        fact = subject.checklist.facts.get(name)
        if fact is not None and fact.read(value) is None:
            message = f"`{name}` is {_shown(value)}, and not {fact.accepts}"
            yield Fault(("profile", name), message, f"{fact.question} Write {fact.accepts}.")


def _shown(value: bool | int | str) -> str:  # noqa: FBT001  it is the value of a file, not a switch
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{str(value)[:60]}`"


RULE = AssessmentRule(
    id="fact-type",
    severity=Severity.ERROR,
    summary="A fact is given as something other than its type, or as none of its choices.",
    check=_check,
)
