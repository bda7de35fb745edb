"""The laws of planning: a plan keeps what it promises, and a lower aim never costs more."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.planning.trying import TERMS, Trial, kept
from tests.scoring.random_worlds import World, worlds

from isoready.model.plan import Aim, Terms
from isoready.model.score import Unscored
from isoready.planning import plan
from isoready.scoring import score

SMALL = 64
"""Ways to go that a world may have: larger ones take longer and show nothing new."""
SHARES = st.integers(0, 100).map(lambda each: Fraction(each, 100))
patient = settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


def small(world: World) -> World:
    """A world of few ways that has a score."""
    trial = Trial(world.case)
    assume(trial.size <= SMALL)
    assume(not isinstance(score(trial.start).root.supported.value, Unscored))
    return world


def aims(world: World) -> st.SearchStrategy[Aim]:
    """A score, a verdict or a budget."""
    rungs = st.sampled_from(world.checklist.ladder)
    return (
        SHARES.map(lambda share: Aim(score=share))
        | rungs.map(lambda rung: Aim(rung=rung))
        | st.integers(0, 20).map(lambda days: Aim(budget=Fraction(days)))
    )


@patient
@given(worlds(), st.data())
def test_scoring_the_answers_of_a_plan_gives_what_it_promised(drawn: World, data: st.DataObject) -> None:
    """At the end of every period, for every aim, in one stretch or in several."""
    world = small(drawn)
    horizons, days = data.draw(st.sampled_from([((), 99), ((30,), 4), ((10, 20), 3)]))
    terms = Terms(TERMS.today, horizons, {"default": Fraction(days)} if horizons else {})
    kept(world.case, plan(world.case, data.draw(aims(world)), terms))


@patient
@given(worlds(), SHARES, SHARES)
def test_a_lower_aim_never_costs_more(drawn: World, one: Fraction, other: Fraction) -> None:
    """Of two scores that can be reached."""
    world = small(drawn)
    lower, higher = (plan(world.case, Aim(score=share), TERMS) for share in sorted((one, other)))
    assume(higher.reached and higher.supposed == lower.supposed)
    assert lower.reached
    assert lower.days <= higher.days
