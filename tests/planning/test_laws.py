"""The laws of planning: the plan is the best of all plans, and keeps what it promises."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.planning.trying import TERMS, Trial, number
from tests.scoring.random_worlds import World, worlds

from isoready.model.plan import ActionPlan, Aim, Certainty
from isoready.model.score import Unscored
from isoready.planning import applied, plan
from isoready.scoring import score

if TYPE_CHECKING:
    from isoready.scoring import Case

MOST = 64
SHARES = st.integers(0, 100).map(lambda each: Fraction(each, 100))
slow = settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


def small(world: World) -> Trial:
    """A world whose plans can all be tried, and that has a score."""
    trial = Trial(world.case)
    assume(trial.size <= MOST)
    assume(not isinstance(score(trial.start).root.supported.value, Unscored))
    return trial


def kept(case: Case, made: ActionPlan) -> None:
    """What is promised comes true, period by period."""
    for period, stage in enumerate(made.stages):
        card = score(applied(case, made, period))
        assert (card.root.supported.value, card.verdict.rung) == (stage.score, stage.verdict)
    assert made.days == sum((action.days for action in made.actions), Fraction(0))


def agrees(trial: Trial, aim: Aim) -> None:
    """The plan costs the least of all that reach the aim; where none does, none is promised."""
    made = plan(trial.case, aim, TERMS)
    now = score(trial.case)
    reaching = list(trial.reaching(aim))
    kept(trial.case, made)
    assert made.proof.certainty is Certainty.OPTIMAL
    if made.reached and not made.actions and made.before.score == now.root.supported.value:
        return
    assert made.reached == bool(reaching)
    if reaching:
        assert made.days == min(choice.days for choice in reaching) == made.proof.bound
        assert not made.missing
    else:
        assert made.stages[-1].score == max(number(choice.card) for choice in trial.choices)
        assert made.missing


@slow
@given(worlds(), SHARES)
def test_the_way_to_a_score_is_the_cheapest_of_all(world: World, share: Fraction) -> None:
    """Every combination of steps is tried beside it."""
    agrees(small(world), Aim(score=share))


@slow
@given(worlds(), st.data())
def test_the_way_to_a_verdict_is_the_cheapest_of_all(world: World, data: st.DataObject) -> None:
    """Evidence that is to be brought in order included."""
    agrees(small(world), Aim(rung=data.draw(st.sampled_from(world.checklist.ladder))))


@slow
@given(worlds(), st.integers(0, 20))
def test_a_budget_buys_the_highest_score_of_all(world: World, days: int) -> None:
    """It is never overdrawn, and no less would do."""
    trial = small(world)
    made = plan(trial.case, Aim(budget=Fraction(days)), TERMS)
    kept(trial.case, made)
    affordable = [choice for choice in trial.choices if choice.days <= days]
    best = max(number(choice.card) for choice in affordable)
    assert made.stages[-1].score == best == made.proof.bound
    assert made.days == min(choice.days for choice in affordable if number(choice.card) == best) <= days


@slow
@given(worlds(), SHARES, SHARES)
def test_a_lower_aim_never_costs_more(world: World, one: Fraction, other: Fraction) -> None:
    """Of two scores that can be reached."""
    trial = small(world)
    lower, higher = (plan(trial.case, Aim(score=share), TERMS) for share in sorted((one, other)))
    assume(higher.reached and higher.supposed == lower.supposed)
    assert lower.reached
    assert lower.days <= higher.days
