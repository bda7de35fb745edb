"""The conditioned: every group and control that is not for every firm, with the way to its condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isoready.model.conditions import facts_named
from isoready.validation.rule import Fault
from isoready.validation.walks import Keys, walk_controls, walk_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Checklist
    from isoready.model.conditions import ConditionFault
    from isoready.validation.subjects import ChecklistSubject


class Conditioned(NamedTuple):
    """A group or a control that has a condition."""

    keys: Keys
    """The way to the condition."""
    id: str
    control: str
    """Its id again where it is a control."""
    condition: str

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that the condition speaks of."""
        return facts_named(self.condition)

    def fault(self, message: str, hint: str) -> Fault:
        """Say what is wrong with the condition."""
        return Fault((*self.keys, "applies_when"), message, hint, self.control)


def walk_conditioned(checklist: Checklist) -> Iterator[Conditioned]:
    """Walk over everything that has a condition: groups, then controls, each in the order of the file."""
    for group in walk_groups(checklist):
        if group.group.applies_when is not None:
            yield Conditioned(group.keys, group.group.id, "", group.group.applies_when)
    for placed in walk_controls(checklist):
        if placed.control.applies_when is not None:
            yield Conditioned(placed.keys, placed.control.id, placed.control.id, placed.control.applies_when)


def condition_faults(subject: ChecklistSubject, kind: str) -> Iterator[tuple[Conditioned, ConditionFault]]:
    """Set each fault of one kind beside each place that has the faulty condition."""
    faults: dict[str, list[ConditionFault]] = {}
    for fault in subject.conditions:
        if fault.kind == kind:
            faults.setdefault(fault.condition, []).append(fault)
    for conditioned in walk_conditioned(subject.model) if faults else ():
        yield from ((conditioned, fault) for fault in faults.get(conditioned.condition, ()))


def where(fault: ConditionFault) -> str:
    """Say what is wrong and at which character of the condition, counted from 1."""
    return f"{fault.message} (character {fault.start + 1} of the condition)"
