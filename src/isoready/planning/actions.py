"""The actions of a plan: what is done about each question in each period, with its gain, its reasons and its order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.plan import Action
from isoready.planning.levels import Levels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from isoready.planning.ground import Ground
    from isoready.planning.reasons import Loss, Reasoner
    from isoready.planning.ways import Way


@dataclass(frozen=True, slots=True)
class Deed:
    """One question taken from one step to a later one, or its evidence brought in order, in one period."""

    way: Way
    period: int
    start: int
    """Steps taken before."""
    end: int
    """Steps taken after; the same where the evidence alone is brought in order."""

    @property
    def renews(self) -> bool:
        """Whether the answer stays, and its evidence alone is brought in order."""
        return self.start == self.end

    @property
    def days(self) -> Fraction:
        """Person-days."""
        way = self.way
        steps = [way.renewal] if self.renews else way.steps[self.start : self.end]
        return sum((step.days for step in steps if step is not None), NOTHING)

    def loss(self, reasoner: Reasoner) -> Loss:
        """What is lost without it, and without what comes after it on the same way."""
        key, done = self.way.key, reasoner.done
        if self.renews:
            return reasoner.loss(self.way, done.steps[key], renewed=False)
        return reasoner.loss(self.way, self.start, renewed=key in done.renewed)


def deeds_of(ground: Ground, levels: Sequence[Levels]) -> tuple[Deed, ...]:
    """Tell period by period what is done, in the checklist's order."""
    nothing = Levels(dict.fromkeys(ground.ways_by_key, 0), frozenset())
    return tuple(
        deed
        for period, (before, after) in enumerate(zip([nothing, *levels], levels, strict=False))
        for way in ground.ways
        for deed in _deeds(way, period, before, after)
    )


def _deeds(way: Way, period: int, before: Levels, after: Levels) -> Iterator[Deed]:
    start, end = before.steps[way.key], after.steps[way.key]
    if end > start:
        yield Deed(way, period, start, end)
    elif not end and way.key in after.renewed - before.renewed:
        yield Deed(way, period, 0, 0)


def without(levels: Sequence[Levels], deed: Deed) -> list[Levels]:
    """Take a deed out of what is done, with all that comes after it on the same way."""
    key = deed.way.key
    if deed.renews:
        return [replace(each, renewed=each.renewed - {key}) for each in levels]
    return [replace(each, steps={**each.steps, key: min(each.steps[key], deed.start)}) for each in levels]


def actions_of(reasoner: Reasoner, deeds: Sequence[Deed]) -> tuple[Action, ...]:
    """Describe the deeds in the order of work: by period, what others build on first, then what gains most a day."""
    done = [(deed, _action(reasoner, deed)) for deed in deeds]
    ground = reasoner.ground
    ordered: list[Action] = []
    for period in range(len(ground.periods)):
        ordered += _in_order(ground, [(deed, action) for deed, action in done if deed.period == period])
    return tuple(ordered)


def _action(reasoner: Reasoner, deed: Deed) -> Action:
    way, lost = deed.way, deed.loss(reasoner)
    control = way.control
    after = way.heard.answer if deed.renews else way.steps[deed.end - 1].answer
    before = way.steps[deed.start - 1].answer if deed.start else way.was
    return Action(
        key=way.key,
        control=control.id,
        title=control.title,
        next_step=control.next_step,
        before=before,
        after=after,
        evidence_only=before == after,
        days=deed.days,
        gain=lost.gain,
        reasons=lost.reasons,
        owner=way.owner,
        due=way.due,
        period=deed.period,
    )


def _in_order(ground: Ground, work: list[tuple[Deed, Action]]) -> Iterator[Action]:
    """Take the best of those whose prerequisites are not still to come; in a circle, the best of all."""
    waiting = sorted(work, key=lambda each: (bool(each[1].days), -_worth(each[1])))
    while waiting:
        to_come = {action.control for _, action in waiting}
        free = (each for each in waiting if to_come.isdisjoint(ground.prerequisites(each[0].way.control)))
        chosen = next(free, waiting[0])
        waiting.remove(chosen)
        yield chosen[1]


def _worth(action: Action) -> Fraction:
    return action.gain / action.days if action.days else action.gain
