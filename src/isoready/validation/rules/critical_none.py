"""A rung or a grade that speaks of critical controls where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject

_HINT = "Write `critical: true` at the controls that decide by themselves, or take this out."


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    if any(placed.control.critical for placed in subject.controls):
        return
    for place, rung in enumerate(subject.model.ladder):
        if rung.needs.critical is not None:
            message = f"`{rung.id}` asks about critical controls, and no control is critical"
            yield Fault(("ladder", place, "needs", "critical"), message, _HINT)
    for place, grade in enumerate(subject.model.grades):
        if grade.critical:
            message = f"`{grade.grade.value}` is for critical controls, and no control is critical"
            yield Fault(("grades", place, "critical"), message, _HINT)


RULE = ChecklistRule(
    id="critical-none",
    severity=Severity.WARNING,
    summary="A rung or a grade speaks of critical controls, and no control is critical.",
    check=_check,
)
