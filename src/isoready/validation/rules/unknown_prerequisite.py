"""A prerequisite that the checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    known = {placed.control.id for placed in subject.controls}
    nearest = Nearest(known)
    for placed in subject.controls:
        for place, name in enumerate(placed.control.prerequisites):
            if name not in known:
                message = f"the prerequisite `{name}` is no control of this checklist"
                hint = nearest.hint(name, "Name a control of this checklist, or leave the prerequisite out.")
                yield Fault((*placed.keys, "prerequisites", place), message, hint, placed.control.id)


RULE = ChecklistRule(
    id="unknown-prerequisite",
    severity=Severity.ERROR,
    summary="A control names a prerequisite that is not a control of the checklist.",
    check=_check,
)
