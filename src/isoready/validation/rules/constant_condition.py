"""A condition that is the same for every firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.conditioned import walk_conditioned
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    faulty = {fault.condition for fault in subject.conditions}
    for conditioned in walk_conditioned(subject.model):
        if not conditioned.facts and conditioned.condition not in faulty:
            message = f"the condition of `{conditioned.id}` names no fact, so it says the same of every firm"
            yield conditioned.fault(message, "Name a fact in it, or take `applies_when` out.")


RULE = ChecklistRule(
    id="constant-condition",
    severity=Severity.WARNING,
    summary="A condition names no fact, so it is the same for every firm.",
    check=_check,
)
