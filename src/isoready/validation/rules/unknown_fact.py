"""A condition on a fact that the checklist does not ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.conditioned import condition_faults, where
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    nearest = Nearest(subject.model.facts)
    for conditioned, fault in condition_faults(subject, "unknown-fact"):
        yield conditioned.fault(where(fault), nearest.hint(fault.word, fault.hint))


RULE = ChecklistRule(
    id="unknown-fact",
    severity=Severity.ERROR,
    summary="A condition names a fact that the checklist does not ask for.",
    check=_check,
)
