"""An objective or a role that the checklist does not define."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault
from isoready.validation.walks import Keys

if TYPE_CHECKING:
    from isoready.validation.subjects import ChecklistSubject

_Named = tuple[Keys, Sequence[str], str]
"""The way to a list, its names, and the control that has it, if it is a control."""


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    of_groups = [((*each.keys, "objectives"), each.group.objectives, "") for each in subject.groups]
    of_controls = [((*each.keys, "objectives"), each.control.objectives, each.control.id) for each in subject.controls]
    known = {objective.id for objective in subject.model.objectives}
    yield from _unknown("objective", of_groups + of_controls, known)
    roles = [((*each.keys, "roles"), each.control.roles, each.control.id) for each in subject.controls]
    yield from _unknown("role", roles, subject.model.roles)


def _unknown(kind: str, lists: Sequence[_Named], known: Collection[str]) -> Iterator[Fault]:
    nearest = Nearest(known)
    for keys, names, control in lists:
        for place, name in enumerate(names):
            if name not in known:
                hint = nearest.hint(name, f"Define it under `{kind}s:`, or leave it out.")
                yield Fault((*keys, place), f"the {kind} `{name}` is not defined in this checklist", hint, control)


RULE = ChecklistRule(
    id="unknown-reference",
    severity=Severity.ERROR,
    summary="A group or a control names an objective or a role that the checklist does not define.",
    check=_check,
)
