"""A setting that a method does not take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.methods import method_faults
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    return method_faults(subject, "method-settings")


RULE = ChecklistRule(
    id="method-settings",
    severity=Severity.ERROR,
    summary="A method is told something that it does not take, or not told what it needs.",
    check=_check,
)
