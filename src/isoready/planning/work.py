"""The work: one plan being made, from what may be done to what is worth doing, and checked by scoring."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.model.answers import NOTHING
from isoready.model.display import percent_below
from isoready.model.plan import ActionPlan, Certainty, Stage
from isoready.model.score import Shortfall, Unscored
from isoready.model.values import written
from isoready.planning.actions import actions_of, deeds_of, without
from isoready.planning.asking import Answer, cheapest, highest, in_time
from isoready.planning.draft import draft_of
from isoready.planning.levels import levels_of, seen_at
from isoready.planning.reasons import Reasoner
from isoready.planning.searching import Search
from isoready.programme import Found, answered
from isoready.programme.linear import fixed
from isoready.scoring import score
from isoready.scoring.outline import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.score import Scorecard
    from isoready.planning.draft import Draft
    from isoready.planning.goal import Goal
    from isoready.planning.ground import Ground
    from isoready.planning.levels import Levels
    from isoready.scoring.case import Case


_FULL: Final = Fraction(95, 100)
"""Work that takes more of somebody's time seldom fits into its periods, and the search for a way is long..."""
_FEW: Final = 20
"""...where there are more questions than this."""


@dataclass(frozen=True)
class Work:
    """One plan being made."""

    start: Case
    """The answers, with the open questions supposed."""
    opened: Mapping[str, str]
    """The open questions with what is supposed of them."""
    ground: Ground
    goal: Goal
    seconds: float

    def done(self, before: Scorecard) -> ActionPlan:
        """Make it."""
        answer, draft = self._solved()
        levels = self._trimmed([levels_of(draft, period, answer.ones) for period in range(len(self.ground.periods))])
        actions = actions_of(self._reasoner(levels), deeds_of(self.ground, levels))
        cards = [score(self._case_at(each)) for each in levels]
        stages = tuple(
            stage_of(card, period.until, sum((each.days for each in actions if each.period == place), NOTHING))
            for place, (card, period) in enumerate(zip(cards, self.ground.periods, strict=True))
        )
        reached = self.goal.reached(cards[-1], self.start.checklist.ladder)
        return ActionPlan(
            aim=self.goal.aim,
            reached=reached,
            actions=actions,
            days=sum((action.days for action in actions), NOTHING),
            before=stage_of(before, None, NOTHING),
            stages=stages,
            supposed=tuple(self.opened.items()),
            missing=() if reached else self._missing(cards[-1]),
            proof=answer.proof,
        )

    def _solved(self) -> tuple[Answer, Draft]:
        """First what is to be done, then when; where that cannot or will hardly be fitted in, both at once."""
        free = Search(draft_of(self.ground.at_once), _anything, self.seconds)
        answer = self._answer(free, None)
        if len(self.ground.periods) == 1 and self.ground.periods[0].until is None:
            return answer, free.draft
        left = free.left
        if len(self.ground.ways) <= _FEW or free.draft.fullness(answer.ones) <= _FULL:
            timed = Search(draft_of(self.ground), _anything, left)
            ones = in_time(timed, levels_of(free.draft, 0, answer.ones))
            if ones is not None:
                return replace(answer, ones=ones), timed.draft
            left = timed.left
        both = Search(draft_of(self.ground), _anything, left)
        return self._answer(both, answer), both.draft

    def _answer(self, search: Search, free: Answer | None) -> Answer:
        """Solve for the aim; where it cannot be reached, for the highest score that can.

        Args:
            search: What is to be solved.
            free: What can be done if all time is one stretch, where that is known: no plan takes fewer days.
        """
        draft, budget = search.draft, self.goal.aim.budget
        if budget is not None:
            draft.programme.hold(fixed(budget).less(draft.days))
            return highest(search, self._score_at)
        rows = len(draft.programme.rows)
        for row in self.goal.rows(draft):
            draft.programme.hold(row)
        if free is not None and free.proof.of == "days":
            draft.programme.hold(draft.days.shifted(-free.proof.bound))
        search.reaches = self._reaches
        found = cheapest(search)
        if isinstance(found, Answer):
            return found
        del draft.programme.rows[rows:]
        search.reaches = _anything
        best = highest(search, self._score_at)
        certainty = best.proof.certainty if found is Found.IMPOSSIBLE else Certainty.UNKNOWN
        return replace(best, proof=replace(best.proof, certainty=certainty))

    def _trimmed(self, levels: list[Levels]) -> list[Levels]:
        """Take out what nothing is lost without: the solver may do what is free, or what a short search left in."""
        reasoner = self._reasoner(levels)
        for deed in reversed(deeds_of(self.ground, levels)):
            lost = deed.loss(reasoner)
            if not lost.gain and all(reason.what == "coverage" for reason in lost.reasons):
                levels = without(levels, deed)
                reasoner = self._reasoner(levels)
        return levels

    def _reasoner(self, levels: Sequence[Levels]) -> Reasoner:
        return Reasoner(self.ground, self.goal, levels[-1], seen_at(self.ground, levels[-1]), self.opened)

    def _case_at(self, levels: Levels) -> Case:
        return answered(self.start, levels.answers(self.ground))

    def _reaches(self, levels: Levels) -> bool:
        return self.goal.reached(score(self._case_at(levels)), self.start.checklist.ladder)

    def _score_at(self, levels: Levels) -> Fraction:
        value = seen_at(self.ground, levels).outcomes[WHOLE].counts_as
        return NOTHING if value is None else value

    def _missing(self, card: Scorecard) -> tuple[Shortfall, ...]:
        needed, value = self.goal.aim.score, card.root.supported.value
        if needed is None:
            return card.verdict.missing
        decimals = self.start.checklist.scoring.decimals
        actual = value.value if isinstance(value, Unscored) else percent_below(value, needed, decimals)
        return (Shortfall("score", "", f"{written(needed * 100)} %", actual),)


def stage_of(card: Scorecard, until: int | None, days: Fraction) -> Stage:
    """Say where a firm stands by a scorecard."""
    return Stage(until, days, card.root.supported.value, card.verdict.rung)


def _anything(_: Levels) -> bool:
    return True
