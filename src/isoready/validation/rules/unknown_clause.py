"""A reference to a place that a standard does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LintSubject


def _check(subject: LintSubject) -> Iterator[Fault]:
    for placed in subject.controls:
        for place, reference in enumerate(placed.control.references):
            known = subject.known.get(reference.standard, frozenset())
            if known and reference.clause not in known:
                message = f"{reference.standard} has no `{reference.clause}` as far as its checklists here say"
                hint = Nearest(sorted(known)).hint(reference.clause, "Correct the clause, or leave the reference out.")
                keys = (*placed.keys, "references", place, "clause")
                yield Fault(keys, message, hint, placed.control.id)


RULE = LintRule(
    id="unknown-clause",
    severity=Severity.WARNING,
    summary="A reference names a clause that no checklist of that standard has.",
    check=_check,
)
