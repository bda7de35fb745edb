"""The outline of a checklist: who belongs to whom and which rules hold where, laid out for arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Final, NamedTuple

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


class Member(NamedTuple):
    """One thing directly in a branch, or one control anywhere below it."""

    weight: Fraction
    key: str
    counts_for: str
    """What it counts for in the branch's formula, where the checklist says."""
    leaf: bool
    """Whether it is a control."""
    weighs: bool
    """Whether its weight is above 0."""


def member(weight: Fraction, key: str, counts_for: str | None, *, leaf: bool) -> Member:
    """Make a member."""
    return Member(weight, key, counts_for or "", leaf, bool(weight))


@dataclass(frozen=True, slots=True)
class Branch:
    """A group, or the whole, with what is directly in it."""

    key: str
    parent: str
    """The branch that holds it; the whole holds itself."""
    kind: str
    """What the standard calls the group; empty for the whole."""
    members: tuple[Member, ...]
    """Each control, then each group directly in it, in the checklist's order."""
    leaves: tuple[Member, ...]
    """Each control below it, however deep."""
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
    order: Mapping[str, int]
    """The place of each branch, and of each control that is held down, among those that are settled."""

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


_KEPT: Final[dict[int, Outline]] = {}
"""The outlines of the checklists seen last, by identity: a checklist never changes, and is scored many times over."""

_MOST_KEPT: Final = 8


def outline_of(checklist: Checklist) -> Outline:
    """Lay out a checklist.

    Raises:
        IsoreadyError: the checklist contradicts itself, so that any number would be wrong.
    """
    kept = _KEPT.get(id(checklist))
    if kept is not None and kept.checklist is checklist:
        return kept
    outline = _laid_out(checklist)
    if len(_KEPT) >= _MOST_KEPT:
        _KEPT.clear()
    _KEPT[id(checklist)] = outline
    return outline


def _laid_out(checklist: Checklist) -> Outline:
    controls = {control.id: control for control in checklist.controls()}
    scales = known_scales(checklist)
    questions = {key: asked(checklist, scales, control) for key, control in controls.items()}
    refuse_unsound(checklist, controls, questions)
    branches = {branch.key: branch for branch in _branches(checklist)}
    homes = {each.key: branch.key for branch in branches.values() for each in branch.members if each.leaf}
    requires = _in_order(checklist)
    order = {key: place for place, key in enumerate((*requires, *branches))}
    return Outline(checklist, controls, questions, branches, homes, requires, _reach(checklist), order)


def _branches(checklist: Checklist) -> Iterator[Branch]:
    caps: dict[str, list[CapRule]] = {}
    for rule in checklist.rules:
        if isinstance(rule, CapRule):
            caps.setdefault(rule.group, []).append(rule)
    leaves: list[Member] = []
    for group in checklist.groups:
        yield from (inner := _below(group, WHOLE, caps))
        leaves += inner[-1].leaves
    yield Branch(WHOLE, WHOLE, "", _members((), checklist.groups), tuple(leaves))


def _below(group: Group, parent: str, caps: Mapping[str, Sequence[CapRule]]) -> list[Branch]:
    """The group's branch, after those of the groups in it."""
    branches: list[Branch] = []
    members = _members(group.controls, group.groups)
    leaves = [each for each in members if each.leaf]
    for inner in group.groups:
        branches += _below(inner, group.id, caps)
        leaves += branches[-1].leaves
    here = Branch(group.id, parent, group.kind, members, tuple(leaves), tuple(caps.get(group.id, ())))
    return [*branches, here]


def _members(controls: Sequence[Control], groups: Sequence[Group]) -> tuple[Member, ...]:
    return (
        *(member(control.weight, control.id, control.counts_for, leaf=True) for control in controls),
        *(member(group.weight, group.id, group.counts_for, leaf=False) for group in groups),
    )


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
