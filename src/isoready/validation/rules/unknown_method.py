"""A method of a name that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.methods import method_faults
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    return method_faults(subject, "unknown-method")


RULE = ChecklistRule(
    id="unknown-method",
    severity=Severity.ERROR,
    summary="A checklist names a method that is neither built in nor a plug-in's.",
    check=_check,
)
