"""A condition that cannot be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.conditioned import condition_faults, where
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for conditioned, fault in condition_faults(subject, "syntax"):
        yield conditioned.fault(where(fault), fault.hint)


RULE = ChecklistRule(
    id="condition-syntax",
    severity=Severity.ERROR,
    summary="A condition is not written in the language of conditions, or uses what they may not hold.",
    check=_check,
)
