"""A control that went to another one which is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.checklist import State
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault
from isoready.validation.walks import walk_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    known = {placed.control.id for placed in subject.controls}
    nearest = Nearest(known)
    for placed in walk_listed(subject.model):
        control = placed.control
        if control.replaced_by and control.state is not State.WITHDRAWN:
            message = f"`{control.id}` is {control.state} and says what replaces it"
            hint = "Write `state: withdrawn`, or leave `replaced_by` out."
            yield Fault((*placed.keys, "replaced_by"), message, hint, control.id, at_key=True)
            continue
        for place, name in enumerate(control.replaced_by):
            if name not in known:
                message = f"`{control.id}` is replaced by `{name}`, which is no control that is asked"
                hint = nearest.hint(name, "Name a control of this checklist that is asked, or leave `replaced_by` out.")
                yield Fault((*placed.keys, "replaced_by", place), message, hint, control.id)


RULE = ChecklistRule(
    id="unknown-replacement",
    severity=Severity.ERROR,
    summary="A control is replaced by one that the checklist does not ask, or is replaced while it is asked itself.",
    check=_check,
)
