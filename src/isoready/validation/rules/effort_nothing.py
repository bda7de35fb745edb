"""A control that costs nothing to bring up the whole scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for placed in subject.controls:
        if not any(placed.control.effort.values()):
            message = f"every step of `{placed.control.id}` takes 0 days, so a plan reckons that closing it is free"
            hint = "Give at least one step its person-days, be it 0.25."
            yield Fault((*placed.keys, "effort"), message, hint, placed.control.id, at_key=True)


RULE = ChecklistRule(
    id="effort-nothing",
    severity=Severity.WARNING,
    summary="All steps of a control take no effort at all, so a plan would promise it for nothing.",
    check=_check,
)
