"""What a rung of the ladder needs, node by node: to be written for the solver, or checked on exact outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.bands import place_named
from isoready.model.score import Unscored
from isoready.programme.linear import NONE, ONE, Linear, fixed
from isoready.scoring.hearing import State
from isoready.scoring.outline import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from isoready.model.rules import Needs
    from isoready.programme.programme import Programme
    from isoready.scoring.hearing import Hearing
    from isoready.scoring.outcome import Outcome
    from isoready.scoring.view import View


@dataclass(frozen=True, slots=True)
class Need:
    """One node that must come to so much."""

    what: str
    """As in ``model.score.Shortfall``: ``score``, ``every_group``, ``critical`` or ``coverage``."""
    subject: str
    """The group or control; empty for the whole."""
    edge: Fraction
    """At least this, 0 to 1, ..."""
    above: bool = False
    """... or more than that."""
    never: bool = False
    """Whether no other answers to the same questions can bring it: there is no number, or coverage is too low."""
    always: bool = False
    """Whether it is met whatever the answers to the same questions are: coverage is high enough."""

    def met(self, outcomes: Mapping[str, Outcome]) -> bool:
        """Whether those outcomes bring it, exactly."""
        counts_as = outcomes[self.subject].counts_as
        if self.always:
            return True
        if self.never or counts_as is None:
            return False
        return counts_as > self.edge or (counts_as == self.edge and not self.above)

    def written(self, programme: Programme, values: Mapping[str, Linear]) -> Linear:
        """Tell, as 1 or 0, whether it is brought."""
        if self.never or self.always:
            return fixed(ONE if self.always else NONE)
        return programme.reaches(values[self.subject], self.edge, above=self.above)


def needs_of(needs: Needs, now: View, hearing: Hearing) -> tuple[Need, ...]:
    """List what a rung needs of values and coverage; evidence in date is not among it.

    Args:
        needs: What the checklist says.
        now: The outcomes as they are: they say which nodes have a number at all.
        hearing: The answers that made them.
    """
    return tuple(_needs_of(needs, now, hearing))


def score_need(now: View, share: Fraction) -> Need:
    """The need that the whole comes to a share, 0 to 1."""
    return Need("score", WHOLE, share, never=isinstance(now.outcomes[WHOLE].value, Unscored))


def _needs_of(needs: Needs, now: View, hearing: Hearing) -> Iterator[Need]:
    yield score_need(now, NONE if needs.score is None else needs.score / 100)
    if needs.every_group is not None:
        yield from _groups(needs.every_group / 100, now)
    if needs.critical is not None:
        yield from _critical(needs.critical, now, hearing)
    if needs.coverage is not None:
        answered, applicable = _counted(hearing)
        enough = 100 * answered >= needs.coverage * applicable
        yield Need("coverage", WHOLE, NONE, never=not enough, always=enough)


def _groups(share: Fraction, now: View) -> Iterator[Need]:
    weights = {group.id: group.weight for group in now.outline.checklist.all_groups()}
    for key, weight in weights.items():
        outcome = now.outcomes[key]
        unscored = isinstance(outcome.value, Unscored)
        if outcome.value is Unscored.BLOCKED:
            yield Need("every_group", key, share, never=True)
        elif outcome.counts_as is not None and (weight or not unscored or now.takes_weightless(key)):
            yield Need("every_group", key, share)


def _critical(band: str, now: View, hearing: Hearing) -> Iterator[Need]:
    bands = now.outline.checklist.scoring.bands
    enough = place_named(band, bands)
    edge = bands[enough - 1].up_to / 100 if enough else NONE
    for key, control in now.outline.controls.items():
        if control.critical and any(heard.state in {State.ANSWERED, State.OPEN} for heard in hearing[key]):
            never = isinstance(now.outcomes[key].value, Unscored)
            yield Need("critical", key, edge, above=bool(enough), never=never)


def _counted(hearing: Hearing) -> tuple[int, int]:
    states = [heard.state for questions in hearing.values() for heard in questions]
    answered = states.count(State.ANSWERED)
    return answered, answered + states.count(State.OPEN)
