"""A fact that is asked for and decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.conditions import RESERVED
from isoready.validation.conditioned import walk_conditioned
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    named = {name for conditioned in walk_conditioned(subject.model) for name in conditioned.facts}
    for name in subject.model.facts:
        if name not in named and name not in RESERVED:  # another rule says that such a name cannot be used
            message = f"no condition names `{name}`, so it is asked in vain"
            hint = "Use it in an `applies_when`, or take it out."
            yield Fault(("facts", name), message, hint, at_key=True)


RULE = ChecklistRule(
    id="unused-fact",
    severity=Severity.WARNING,
    summary="A checklist asks for a fact that decides nothing.",
    check=_check,
)
