"""The values of nodes as expressions: the solver can make of them exactly what scoring makes of the same answers."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.programme.worlds import Laid, laid, seen

from isoready.programme import Found, Toward, minimise
from isoready.programme.linear import NONE, ONE, added

CLOSE = Fraction(1, 10**6)
SIGN = {Toward.REACH: -ONE, Toward.FALL: ONE}


def agrees(world: Laid, data: st.DataObject) -> None:
    """Fix some steps, push every value as far as it goes, and compare with scoring."""
    taken = {key: data.draw(st.integers(0, len(rungs))) for key, rungs in world.rungs.items()}
    for key, rungs in world.rungs.items():
        for place, rung in enumerate(rungs):
            world.programme.hold(rung.shifted(-ONE if place < taken[key] else NONE), equal=True)
    _, then = seen(world.after(taken))
    sign = SIGN[world.programme.toward]
    solution = minimise(world.programme, added(world.values.values()).times(sign), 60)
    assert solution.found is Found.OPTIMAL
    exact = {key: outcome.counts_as for key, outcome in then.outcomes.items() if outcome.counts_as is not None}
    assert set(exact) == set(world.values)
    assert abs(sign * solution.bound - sum(exact.values())) < CLOSE


@settings(deadline=None)
@given(laid(Toward.REACH), st.data())
def test_what_can_be_reached_is_what_scoring_says(world: Laid, data: st.DataObject) -> None:
    """Every node at once, under every method, policy and rule."""
    agrees(world, data)


@settings(deadline=None)
@given(laid(Toward.FALL), st.data())
def test_what_it_can_fall_to_is_what_scoring_says(world: Laid, data: st.DataObject) -> None:
    """Every node at once, under every method, policy and rule."""
    agrees(world, data)
