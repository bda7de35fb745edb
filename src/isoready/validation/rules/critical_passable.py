"""A critical control that a firm can pass by saying that it does not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for placed in subject.controls:
        control = placed.control
        if control.critical and control.na_allowed:
            message = f"`{control.id}` is critical, and `not-applicable` with a reason takes it out of the verdict"
            hint = "Write `na_allowed: false`, or `applies_when` with the condition, unless this is meant."
            yield Fault((*placed.keys, "na_allowed"), message, hint, control.id)


RULE = ChecklistRule(
    id="critical-passable",
    severity=Severity.NOTE,
    summary="A critical control accepts `not-applicable`, so a firm can talk its way past it.",
    check=_check,
)
