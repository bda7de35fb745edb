"""A critical control in a checklist that asks nothing of critical controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    by_rungs = any(rung.needs.critical is not None for rung in subject.model.ladder)
    by_grades = any(grade.critical is not None for grade in subject.model.grades)
    first = next((placed for placed in subject.controls if placed.control.critical), None)
    if first is None or by_rungs or by_grades:
        return
    message = f"`{first.control.id}` is critical, and neither a rung nor a grade asks which controls are"
    hint = "Write `critical:` with a band under the `needs` of a rung, or leave it out here."
    yield Fault((*first.keys, "critical"), message, hint, first.control.id)


RULE = ChecklistRule(
    id="critical-unused",
    severity=Severity.WARNING,
    summary="Controls are critical, and neither the verdict nor a grade depends on it.",
    check=_check,
)
