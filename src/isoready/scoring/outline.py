"""The outline of a checklist: who belongs to whom and which rules hold where, laid out for arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Final

from isoready.model.answers import known_scales
from isoready.model.rules import CapRule, RequiresRule
from isoready.scoring.asking import Asked, asked
from isoready.scoring.sound import refuse_unsound, requirements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from isoready.model.checklist import Checklist, Control, Group

WHOLE: Final = ""
"""The key of the whole, which no group or control can have."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A group, or the whole, with what is directly in it."""

    key: str
    parent: str
    """The branch that holds it; the whole holds itself."""
    members: tuple[tuple[Fraction, str], ...]
    """Weight and key of each control, then of each group, in the checklist's order."""
    caps: tuple[CapRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A checklist that can be scored without looking anything up twice."""

    checklist: Checklist
    controls: Mapping[str, Control]
    """In the checklist's order."""
    asked: Mapping[str, tuple[Asked, ...]]
    """The questions of each control, in the checklist's order."""
    branches: Mapping[str, Branch]
    """What lies within before what holds it; the whole is the last."""
    homes: Mapping[str, str]
    """The branch of each control."""
    requires: Mapping[str, tuple[RequiresRule, ...]]
    """The rules that hold a control down, each control after those it depends on."""
    reach: Mapping[str, tuple[str, ...]]
    """The controls and branches that rules let a control hold down."""

    def touched(self, controls: Iterable[str]) -> set[str]:
        """Gather every node whose outcome may change with those controls, themselves included."""
        touched: set[str] = set()
        pending = list(controls)
        while pending:
            here = pending.pop()
            if here not in touched:
                touched.add(here)
                pending += self.reach.get(here, ())
                pending.append(self.homes[here] if here in self.homes else self.branches[here].parent)
        return touched


def outline_of(checklist: Checklist) -> Outline:
    """Lay out a checklist.

    Raises:
        IsoreadyError: the checklist contradicts itself, so that any number would be wrong.
    """
    controls = {control.id: control for control in checklist.controls()}
    scales = known_scales(checklist)
    questions = {key: asked(checklist, scales, control) for key, control in controls.items()}
    refuse_unsound(checklist, controls, questions)
    branches = {branch.key: branch for branch in _branches(checklist)}
    homes = {key: branch.key for branch in branches.values() for _, key in branch.members if key in controls}
    return Outline(checklist, controls, questions, branches, homes, _in_order(checklist), _reach(checklist))


def _branches(checklist: Checklist) -> Iterator[Branch]:
    caps: dict[str, list[CapRule]] = {}
    for rule in checklist.rules:
        if isinstance(rule, CapRule):
            caps.setdefault(rule.group, []).append(rule)
    for group in checklist.groups:
        yield from _below(group, WHOLE, caps)
    yield Branch(WHOLE, WHOLE, _members((), checklist.groups))


def _below(group: Group, parent: str, caps: Mapping[str, Sequence[CapRule]]) -> Iterator[Branch]:
    for inner in group.groups:
        yield from _below(inner, group.id, caps)
    yield Branch(group.id, parent, _members(group.controls, group.groups), tuple(caps.get(group.id, ())))


def _members(controls: Sequence[Control], groups: Sequence[Group]) -> tuple[tuple[Fraction, str], ...]:
    return (*((control.weight, control.id) for control in controls), *((group.weight, group.id) for group in groups))


def _in_order(checklist: Checklist) -> dict[str, tuple[RequiresRule, ...]]:
    rules: dict[str, tuple[RequiresRule, ...]] = {}
    for rule in checklist.rules:
        if isinstance(rule, RequiresRule):
            rules[rule.control] = (*rules.get(rule.control, ()), rule)
    return {key: rules[key] for key in TopologicalSorter(requirements(checklist)).static_order() if key in rules}


def _reach(checklist: Checklist) -> dict[str, tuple[str, ...]]:
    reach: dict[str, tuple[str, ...]] = {}
    for rule in checklist.rules:
        holder, held = (rule.control, rule.group) if isinstance(rule, CapRule) else (rule.at_most_as, rule.control)
        reach[holder] = (*reach.get(holder, ()), held)
    return reach
