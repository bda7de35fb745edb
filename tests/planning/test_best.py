"""The plan is the best of all plans: on small worlds every one of them is tried beside it."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.planning.trying import TERMS, Trial, kept, number
from tests.scoring.random_worlds import World, worlds

from isoready.model.plan import Aim, Certainty
from isoready.model.score import Unscored
from isoready.planning import plan
from isoready.scoring import score

MOST = 64
SHARES = st.integers(0, 100).map(lambda each: Fraction(each, 100))
tried = settings(
    max_examples=min(100, settings.default.max_examples if settings.default else 100),
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
"""Trying everything takes its time; a hundred worlds say enough."""


def small(world: World) -> Trial:
    """A world whose plans can all be tried, and that has a score."""
    trial = Trial(world.case)
    assume(trial.size <= MOST)
    assume(not isinstance(score(trial.start).root.supported.value, Unscored))
    return trial


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


@tried
@given(worlds(), SHARES)
def test_the_way_to_a_score_is_the_cheapest_of_all(world: World, share: Fraction) -> None:
    """Every combination of steps is tried beside it."""
    agrees(small(world), Aim(score=share))


@tried
@given(worlds(), st.data())
def test_the_way_to_a_verdict_is_the_cheapest_of_all(world: World, data: st.DataObject) -> None:
    """Evidence that is to be brought in order included."""
    agrees(small(world), Aim(rung=data.draw(st.sampled_from(world.checklist.ladder))))


@tried
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
