"""Making: what a method was handed for one reading of one node, and what it made of that before any rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.cells import in_instance, parted
from isoready.model.explanation import Handed, Making
from isoready.model.score import Unscored
from isoready.scoring.outcome import Outcome, blocks, parts_of
from isoready.scoring.view import members_of, question_method

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.scoring.hearing import Heard
    from isoready.scoring.method import Method
    from isoready.scoring.outline import Branch, Member
    from isoready.scoring.view import View


def made_of_questions(seen: View, control: str, questions: Sequence[Heard]) -> Making:
    """Say how a control, or one of its cells, was made of its questions; one question alone is taken over as it is."""
    policy = seen.outline.checklist.scoring
    outcomes = tuple(seen.look.question(heard) for heard in questions)
    recipe = _Recipe(seen, question_method(policy), members_of(questions), outcomes)
    return recipe.making(control, _held_by(seen, control))


def made_of_cells(seen: View, control: str) -> Making:
    """Say how a control was made of its cells; one cell alone is taken over as it is."""
    method, members = seen.recipe_of(control)
    recipe = _Recipe(seen, method, members, tuple(seen.outcomes[each.key] for each in members))
    return recipe.making(control, _held_by(seen, control))


def made_in_instance(seen: View, branch: Branch, instance: str) -> Making:
    """Say how a branch was made in one instance, before the instances were put together."""
    method, members = seen.recipe_in(branch, instance)
    recipe = _Recipe(seen, method, members, tuple(seen.outcomes[each.key] for each in members))
    return recipe.making(in_instance(branch.key, instance), ())


def _held_by(seen: View, key: str) -> list[str]:
    """Name the controls that a control, or one of its cells, counts at most as."""
    return [rule.at_most_as for rule in seen.outline.requires.get(parted(key)[0], ())]


def made_of_members(seen: View, branch: Branch) -> Making:
    """Say how a group, or the whole, was made of what is in it."""
    method, members = seen.recipe(branch)
    recipe = _Recipe(seen, method, members, tuple(seen.outcomes[each.key] for each in members))
    return recipe.making(branch.key, [rule.control for rule in branch.caps])


@dataclass(frozen=True, slots=True)
class _Recipe:
    seen: View
    method: Method
    members: Sequence[Member]
    outcomes: tuple[Outcome, ...]

    def making(self, key: str, hangs_on: Sequence[str]) -> Making:
        outcome, bands = self.seen.outcomes[key], self.seen.outline.checklist.scoring.bands
        parts = parts_of(self.members, self.outcomes, self.method)
        handed = tuple(Handed(part.key, part.weight, part.value, part.counts_for) for part in parts)
        if outcome.counts_as is None or not parts:
            waits = outcome.value is Unscored.BLOCKED
            return Making(handed, waits_for=tuple(self._open(hangs_on)) if waits else ())
        if len(self.members) == 1 and key in {self.members[0].key, parted(self.members[0].key)[0]}:
            return Making(handed, parts[0].value)
        return Making(handed, self.method.combine(parts, bands), self.method.worked(parts, bands))

    def _open(self, hangs_on: Sequence[str]) -> Iterator[str]:
        policy = self.seen.outline.checklist.scoring
        for member, outcome in zip(self.members, self.outcomes, strict=True):
            if (member.weight or self.method.weightless) and blocks(outcome, policy):
                yield member.key
        yield from (key for key in hangs_on if blocks(self.seen.outcomes[key], policy))
