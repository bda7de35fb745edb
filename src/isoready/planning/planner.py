"""The planner: from a case and an aim to the plan that costs least or gains most, with its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.answers import NOTHING
from isoready.model.plan import ActionPlan, Aim, Certainty, Proof, Terms
from isoready.model.score import Scorecard, Unscored
from isoready.planning.goal import Goal, goal_of
from isoready.planning.ground import Ground
from isoready.planning.periods import Period, periods_of
from isoready.planning.ways import supposed, ways_of
from isoready.planning.work import Work, stage_of
from isoready.scoring import score
from isoready.scoring.hearing import hear
from isoready.scoring.outline import WHOLE, outline_of
from isoready.scoring.verdict import evidence_shortfalls
from isoready.scoring.view import Side, plain_look, view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.scoring.case import Case

_ONE_BY_ONE: Final = (
    "Plan for each by itself: in a copy without `instances`, with its answers under the plain ids. "
    "`isoready score FILE --with ID@INSTANCE=ANSWER` shows what one step gains."
)
"""The way out where there are instances."""


def plan(case: Case, aim: Aim, terms: Terms) -> ActionPlan:
    """Find the cheapest way to a verdict or a score, or the highest score within a budget.

    Open questions are supposed to have their lowest answer unless the plan gives them a better one. Of the plans that
    are best, one with a high score early is taken.

    Args:
        case: The answers as they are.
        aim: What for.
        terms: What the plan must keep to.

    Raises:
        IsoreadyError: nothing has a score, a method cannot be planned with, or HiGHS is not installed.
    """
    if instances := case.assessment.instances:
        msg = f"plans look at one instance of a process, and this assessment has {', '.join(instances)}"
        raise IsoreadyError(msg, _ONE_BY_ONE)
    before, periods = score(case), periods_of(terms.horizons)
    if aim.budget is None and Goal(aim).reached(before, case.checklist.ladder):
        return _nothing_to_do(aim, before, periods)
    start, opened = supposed(case)
    outline = outline_of(start.checklist)
    hearing = hear(outline, start)
    now = view(outline, hearing, start.methods, plain_look(Side.SUPPORTED, start.checklist.scoring))
    if isinstance(why := now.outcomes[WHOLE].value, Unscored):
        msg = f"nothing can be planned, because there is no score: {why.value}"
        raise IsoreadyError(msg, "Answer something that applies and has a weight.")
    goal = goal_of(aim, now, hearing)
    lacking = evidence_shortfalls(hearing, start.assessment, start.support) if goal.evidence else ()
    ways = ways_of(start, frozenset(each.subject for each in lacking), opened)
    ground = Ground(now, hearing, ways, periods, terms.capacity, terms.today)
    return Work(start, opened, ground, goal, terms.seconds).done(before)


def _nothing_to_do(aim: Aim, before: Scorecard, periods: Sequence[Period]) -> ActionPlan:
    return ActionPlan(
        aim=aim,
        reached=True,
        actions=(),
        days=NOTHING,
        before=stage_of(before, None, NOTHING),
        stages=tuple(stage_of(before, period.until, NOTHING) for period in periods),
        supposed=(),
        missing=(),
        proof=Proof(Certainty.OPTIMAL, "days", NOTHING, NOTHING),
    )
