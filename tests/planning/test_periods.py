"""Plans over several periods: what is due, who can give how much, and the best of all orders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.planning.trying import TODAY, Choice, Trial
from tests.scoring.random_worlds import World, worlds

from isoready.model.plan import Aim, Certainty, Terms
from isoready.model.score import Unscored
from isoready.planning import applied, plan
from isoready.planning.periods import Period, deadline, periods_of
from isoready.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.scoring import Case

MOST = 40
HORIZONS = (10, 20)
NOTHING = Fraction(0)
OWNERS = ("Aina", "Bilal", "")


@st.composite
def owned(draw: st.DrawFn, world: World) -> Case:
    """Give each answer an owner and perhaps a day."""
    case = world.case
    responses = {
        key: each.model_copy(
            update={
                "owner": draw(st.sampled_from(OWNERS)),
                "due": draw(st.sampled_from([None, TODAY + timedelta(days=5), TODAY + timedelta(days=15)])),
            }
        )
        for key, each in case.assessment.responses.items()
    }
    return replace(case, assessment=case.assessment.model_copy(update={"responses": responses}))


def orders(trial: Trial, capacity: Fraction) -> Iterator[Choice]:
    """The last period of every order that keeps within capacity and to the days."""
    choices = [choice for choice in trial.choices if min(choice.levels, default=0) >= 0]
    for first in choices:
        for last in choices:
            pairs = list(zip(trial.ways, first.levels, last.levels, strict=True))
            if all(
                early <= late and (early == late or way.due is None or way.due > TODAY + timedelta(days=HORIZONS[0]))
                for way, early, late in pairs
            ) and all(
                sum((step.days for way, early, _ in pairs if way.owner == owner for step in way.steps[:early]), NOTHING)
                <= capacity
                and sum(
                    (step.days for way, early, late in pairs if way.owner == owner for step in way.steps[early:late]),
                    NOTHING,
                )
                <= capacity
                for owner in OWNERS
            ):
                yield last


@settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(worlds(), st.data(), st.integers(0, 100), st.integers(1, 9))
def test_the_plan_in_time_is_the_cheapest_of_all_orders(
    world: World, data: st.DataObject, percent: int, capacity: int
) -> None:
    """With dates, owners and what each can give in each of two periods."""
    case, share = data.draw(owned(world)), Fraction(percent, 100)
    trial = Trial(case)
    assume(trial.size <= MOST)
    assume(not isinstance(score(trial.start).root.supported.value, Unscored))
    made = plan(case, Aim(score=share), Terms(TODAY, HORIZONS, {"default": Fraction(capacity)}))
    for period, stage in enumerate(made.stages):
        card = score(applied(case, made, period))
        assert (card.root.supported.value, card.verdict.rung) == (stage.score, stage.verdict)
    last = list(orders(trial, Fraction(capacity)))
    reaching = [each for each in last if each in list(trial.reaching(made.aim))]
    now = score(case).root.supported.value
    if isinstance(now, Fraction) and now >= share:
        assert not made.actions
        return
    assert made.proof.certainty is Certainty.OPTIMAL
    assert made.reached == bool(reaching)
    if reaching:
        assert made.days == min(each.days for each in reaching)
    else:
        assert made.stages[-1].score == max(each.card.root.supported.value for each in last)


def test_time_is_cut_at_the_horizons() -> None:
    """Without any there is one stretch."""
    assert periods_of(()) == (Period(0, None),)
    assert periods_of((30, 90)) == (Period(0, 30), Period(30, 90))


@pytest.mark.parametrize(("due", "place"), [(None, 1), (-3, 0), (0, 0), (30, 0), (31, 1), (90, 1), (400, 1)])
def test_what_is_due_belongs_to_the_period_that_contains_the_day(due: int | None, place: int) -> None:
    """What is overdue to the first, what is due later to the last."""
    day = None if due is None else TODAY + timedelta(days=due)
    assert deadline(day, TODAY, periods_of((30, 90))) == place
    assert deadline(day, TODAY, periods_of(())) == 0


def test_an_owner_can_give_five_days_in_seven_unless_it_is_said() -> None:
    """By name, or for all others."""
    period = Period(30, 65)
    assert period.capacity("Aina", {}) == 25
    assert period.capacity("Aina", {"default": Fraction(3)}) == 3
    assert period.capacity("Aina", {"default": Fraction(3), "Aina": Fraction(4)}) == 4
    assert Period(0, None).capacity("Aina", {}) is None
