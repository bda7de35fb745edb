"""A draft: what may be done and when, as decisions of a programme with the rows that hold for every plan."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.model.score import Unscored
from isoready.planning.grades import enough_to_stand
from isoready.planning.periods import deadline
from isoready.programme import Programme, Toward, stepped, values_of
from isoready.programme.encodings.ordinals import at_band
from isoready.programme.linear import NONE, ONE, Linear, added, fixed, total
from isoready.scoring.outline import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from isoready.planning.ground import Ground
    from isoready.planning.ways import Way
    from isoready.programme.values import Values


@dataclass(frozen=True, slots=True)
class Draft:
    """The decisions, by period; what is done by the end of a period stays done."""

    ground: Ground
    programme: Programme
    rungs: tuple[Mapping[str, tuple[Linear, ...]], ...]
    """For each period and each response its steps."""
    renewals: tuple[Mapping[str, Linear], ...]
    """For each period and each response whose evidence alone may be brought in order."""
    values: tuple[Values, ...]
    """For each period what every node counts as."""

    @property
    def days(self) -> Linear:
        """Person-days of everything that is done."""
        return self.days_by(len(self.ground.periods) - 1, self.ground.ways)

    def days_by(self, period: int, ways: Sequence[Way]) -> Linear:
        """Person-days of what is done for some questions by the end of a period."""
        parts = [
            (step.days, rung) for way in ways for step, rung in zip(way.steps, self.rungs[period][way.key], strict=True)
        ]
        renewals = self.renewals[period]
        parts += [(way.renewal.days, renewals[way.key]) for way in ways if way.renewal is not None]
        return total(parts)

    def fullness(self, ones: frozenset[int]) -> Fraction:
        """Say which share of the time that there is the busiest owner has to give for what is done; 0 to 1."""
        ground, last = self.ground, len(self.ground.periods) - 1
        busy = ground.ways_by_owner.items()
        time = {
            owner: sum((each.capacity(owner, ground.capacity) or NONE for each in ground.periods), NONE)
            for owner, _ in busy
        }
        return max(
            (self.days_by(last, ways).at(ones) / time[owner] for owner, ways in busy if time[owner]), default=NONE
        )

    def evidence(self, way: Way) -> Linear:
        """Tell, as 1 or 0, whether the evidence of a question is brought in order by the end."""
        steps, renewal = self.rungs[-1][way.key], self.renewals[-1].get(way.key, fixed(NONE))
        return added([*steps[:1], renewal])

    def whole(self, period: int) -> Linear:
        """The supported score at the end of a period."""
        return self.values[period][WHOLE]


def draft_of(ground: Ground) -> Draft:
    """Write down what may be done.

    Raises:
        IsoreadyError: the checklist uses a method that cannot be written for the solver.
    """
    programme = Programme(Toward.REACH)
    rungs = tuple({way.key: programme.ladder(len(way.steps)) for way in ground.ways} for _ in ground.periods)
    renewable = [way for way in ground.ways if way.renewal is not None]
    renewals = tuple({way.key: programme.decision() for way in renewable} for _ in ground.periods)
    values = tuple(
        values_of(programme, ground.now, ground.hearing, {way.key: _value(way, each[way.key]) for way in ground.ways})
        for each in rungs
    )
    draft = Draft(ground, programme, rungs, renewals, values)
    for row in (*_lasting(draft), *_in_time(draft), *_within_capacity(draft), *_built_on(draft)):
        programme.hold(row)
    return draft


def _value(way: Way, rungs: Sequence[Linear]) -> Linear:
    return stepped(way.heard.supported, [step.value for step in way.steps], rungs)


def _decisions(draft: Draft, period: int, way: Way) -> tuple[Linear, ...]:
    renewal = draft.renewals[period].get(way.key)
    return (*draft.rungs[period][way.key], *([] if renewal is None else [renewal]))


def _lasting(draft: Draft) -> Iterator[Linear]:
    """What is done by one horizon is done by the next."""
    for before, after in pairwise(range(len(draft.ground.periods))):
        for way in draft.ground.ways:
            pairs = zip(_decisions(draft, before, way), _decisions(draft, after, way), strict=True)
            yield from (later.less(earlier) for earlier, later in pairs)


def _in_time(draft: Draft) -> Iterator[Linear]:
    """What has a date is finished in the period that contains it, if it is done at all."""
    last = len(draft.ground.periods) - 1
    for way in draft.ground.ways:
        latest = deadline(way.due, draft.ground.today, draft.ground.periods)
        if latest < last:
            pairs = zip(_decisions(draft, latest, way), _decisions(draft, last, way), strict=True)
            yield from (in_time.less(at_all) for in_time, at_all in pairs)


def _within_capacity(draft: Draft) -> Iterator[Linear]:
    """No owner has more to do in a period than they can give."""
    for owner, ways in draft.ground.ways_by_owner.items():
        done = fixed(NONE)
        for number, period in enumerate(draft.ground.periods):
            by_now = draft.days_by(number, ways)
            most = period.capacity(owner, draft.ground.capacity)
            if most is not None:
                yield fixed(most).less(by_now.less(done))
            done = by_now


def _built_on(draft: Draft) -> Iterator[Linear]:
    """Nothing is done about a control before each of its prerequisites stands."""
    for period in range(len(draft.ground.periods)):
        stands: dict[str, Linear] = {}
        for way in draft.ground.ways:
            first = (*draft.rungs[period][way.key][:1], *_decisions(draft, period, way)[len(way.steps) :])
            for name in draft.ground.prerequisites(way.control):
                if name not in stands:
                    stands[name] = _stands(draft, period, name)
                yield from (stands[name].less(each) for each in first)


def _stands(draft: Draft, period: int, name: str) -> Linear:
    outcome = draft.ground.now.outcomes[name]
    if outcome.value is Unscored.NOTHING_APPLICABLE:
        return fixed(ONE)
    if isinstance(outcome.value, Unscored):
        return fixed(NONE)
    checklist = draft.ground.now.outline.checklist
    enough = enough_to_stand(checklist, draft.ground.now.outline.controls[name])
    return at_band(draft.programme, draft.values[period][name], enough, checklist.scoring.bands)
