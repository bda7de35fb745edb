"""The reasons for an action: what the plan would lose without it, found by leaving it out and scoring again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.plan import Reason
from isoready.model.score import Unscored
from isoready.planning.grades import stands
from isoready.planning.levels import outcome_at
from isoready.scoring.outline import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from isoready.planning.goal import Goal
    from isoready.planning.ground import Ground
    from isoready.planning.levels import Levels
    from isoready.planning.ways import Way
    from isoready.scoring.view import View


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost without one action."""

    gain: Fraction
    """Of the supported score, 0 to 1."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Reasoner:
    """Leaves out one action at a time."""

    ground: Ground
    goal: Goal
    done: Levels
    """What is done at the end."""
    then: View
    """What that comes to."""
    opened: Mapping[str, str]
    """Responses that are open in truth."""

    def loss(self, way: Way, back_to: int, *, renewed: bool) -> Loss:
        """Say what is lost where a question stays at a lower step.

        Args:
            way: The question.
            back_to: How many of its steps stay.
            renewed: Whether its evidence is brought in order all the same.
        """
        control = way.control.id
        steps = {**self.done.steps, way.key: back_to}
        without = self.then.changed({control: outcome_at(self.ground, steps, control)})
        gain = _number(self.then) - _number(without)
        found = [*self._needs(without), *self._evidence(way, back_to, renewed=renewed), *self._rules(control, without)]
        found += self._followers(control, without)
        if gain and all(reason.what == "coverage" for reason in found):
            found.insert(0, Reason("score", ""))
        return Loss(gain, tuple(dict.fromkeys(found)))

    def _needs(self, without: View) -> Iterator[Reason]:
        """The needs that are met now and would not be; what comes to the same as before is not asked again."""
        for need in self.goal.needs:
            after, before = without.outcomes[need.subject], self.then.outcomes[need.subject]
            if after is not before and need.met(self.then.outcomes) and not need.met(without.outcomes):
                yield Reason(need.what, need.subject)

    def _evidence(self, way: Way, back_to: int, *, renewed: bool) -> Iterator[Reason]:
        if self.goal.coverage and way.key in self.opened:
            yield Reason("coverage", "")
        if self.goal.evidence and way.wanting and not back_to and not renewed:
            yield Reason("evidence_in_date", way.key)

    def _rules(self, control: str, without: View) -> Iterator[Reason]:
        """The groups that it would cap, and the controls that it would hold down, lower than they are."""
        for key in without.outline.reach.get(control, ()):
            if without.outcomes[key].counts_as != self.then.outcomes[key].counts_as:
                yield from (Reason(each.rule, key) for each in without.outcomes[key].fired if each.subject == control)

    def _followers(self, control: str, without: View) -> Iterator[Reason]:
        if stands(without, control):
            return
        for way in self.ground.followers.get(control, ()):
            if self.done.steps[way.key] or way.key in self.done.renewed:
                yield Reason("prerequisite", way.control.id)


def _number(seen: View) -> Fraction:
    value = seen.outcomes[WHOLE].value
    return NOTHING if isinstance(value, Unscored) else value
