"""A member that its group's method cannot count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.methods import method_faults
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    return method_faults(subject, "counts-for")


RULE = ChecklistRule(
    id="counts-for",
    severity=Severity.ERROR,
    summary="A member of a group does not say what it counts for, or says what the group's method does not know.",
    check=_check,
)
