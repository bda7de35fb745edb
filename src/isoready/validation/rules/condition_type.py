"""A condition that compares what cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.conditioned import condition_faults, where
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for conditioned, fault in condition_faults(subject, "type"):
        yield conditioned.fault(where(fault), fault.hint)


RULE = ChecklistRule(
    id="condition-type",
    severity=Severity.ERROR,
    summary="A condition compares things of different kinds, or names a choice that its fact does not have.",
    check=_check,
)
