"""A programme: bounds, grids, edges and the rows that hold a value from one side."""

from __future__ import annotations

from fractions import Fraction

import pytest

from isoready.programme import Found, Programme, Toward, minimise, stepped
from isoready.programme.linear import NONE, ONE, Linear, added, fixed

HALF = Fraction(1, 2)
ENDS = [(Toward.REACH, -ONE), (Toward.FALL, ONE)]


def pushed(programme: Programme, value: Linear) -> Fraction:
    """Push a value as far as what is asked goes: up to reach, down to fall."""
    sign = -ONE if programme.toward is Toward.REACH else ONE
    solution = minimise(programme, value.times(sign), 60)
    assert solution.found is Found.OPTIMAL
    return sign * solution.objective


def fixing(programme: Programme, expression: Linear, number: int) -> None:
    """Fix a decision."""
    programme.hold(expression.shifted(Fraction(-number)), equal=True)


@pytest.mark.parametrize("toward", Toward)
@pytest.mark.parametrize(("numbers", "above", "there"), [((1, 0), True, 0), ((1, 0), False, 1), ((1, 1), True, 1)])
def test_a_value_at_the_edge_is_there_but_not_above(
    toward: Toward,
    numbers: tuple[int, int],
    above: bool,  # noqa: FBT001  a case
    there: int,
) -> None:
    """Two ladders make a mean that lies on the edge exactly, where a tolerance would show."""
    programme = Programme(toward)
    ladders = [programme.ladder(1)[0] for _ in numbers]
    mean = added(ladders).times(HALF)
    reached = programme.reaches(mean, HALF, above=above)
    for rung, number in zip(ladders, numbers, strict=True):
        fixing(programme, rung, number)
    assert pushed(programme, reached) == there


@pytest.mark.parametrize(("toward", "values"), [(Toward.REACH, [HALF, ONE]), (Toward.FALL, [HALF, NONE])])
def test_of_one_ladder_the_rung_itself_says_where_a_value_is(toward: Toward, values: list[Fraction]) -> None:
    """No column and no row is added."""
    programme = Programme(toward)
    rungs = programme.ladder(2)
    value = stepped(ONE - values[-1], values, rungs)
    before = (len(programme.columns), len(programme.rows))
    reached = programme.reaches(value, HALF, above=False)
    assert (len(programme.columns), len(programme.rows)) == before
    assert reached == (rungs[0] if toward is Toward.REACH else fixed(ONE).less(rungs[1]))


def test_what_the_bounds_decide_needs_no_decision() -> None:
    """Always there, and never there."""
    programme = Programme(Toward.REACH)
    value = programme.decision()
    assert programme.reaches(value, NONE, above=False) == fixed(ONE)
    assert programme.reaches(value, ONE, above=True) == fixed(NONE)
    assert programme.reaches(value.shifted(ONE), HALF, above=True) == fixed(ONE)
    assert programme.reaches(value, Fraction(2), above=False) == fixed(NONE)


@pytest.mark.parametrize("toward", Toward)
def test_the_least_is_the_least(toward: Toward) -> None:
    """Of values that can change places, under a roof of their own."""
    programme = Programme(toward)
    one, other = programme.decision(), programme.decision()
    least = programme.least([one, other.times(HALF).shifted(Fraction(1, 4)), fixed(Fraction(2, 3))])
    fixing(programme, one, 1)
    fixing(programme, other, 1)
    assert abs(pushed(programme, least) - Fraction(2, 3)) < Fraction(1, 10**6)


def test_a_least_that_is_plain_stays_plain() -> None:
    """One value that is never above the others, or a roof that all reach."""
    programme = Programme(Toward.REACH)
    value = programme.decision().times(HALF)
    assert programme.least([value, fixed(ONE)]) is value
    assert programme.least([value.shifted(ONE), fixed(ONE)]) == fixed(ONE)


@pytest.mark.parametrize("toward", Toward)
def test_below_zero_counts_as_zero(toward: Toward) -> None:
    """On both sides of it, and where the bounds decide."""
    for number, kept in ((0, NONE), (1, HALF)):
        programme = Programme(toward)
        value = programme.decision()
        left = programme.not_negative(value.shifted(-HALF))
        fixing(programme, value, number)
        assert pushed(programme, left) == kept
    programme = Programme(toward)
    value = programme.decision()
    assert programme.not_negative(value) is value
    assert programme.not_negative(value.shifted(-ONE)) == fixed(NONE)


def test_the_grid_is_the_common_denominator() -> None:
    """Of everything that an expression can come to."""
    programme = Programme(Toward.REACH)
    third, quantity = programme.decision().times(Fraction(1, 3)), programme.quantity(NONE, ONE, 4)
    assert programme.grid(third.plus(quantity).shifted(Fraction(1, 5))) == 60


def test_what_holds_anyway_makes_no_row() -> None:
    """And an expression is read at decisions."""
    programme = Programme(Toward.REACH)
    one, other = programme.decision(), programme.decision()
    programme.hold(one.plus(other))
    assert not programme.rows
    assert one.less(other).at(frozenset({0})) == 1
    assert one.less(other).at(frozenset({1})) == -1
    assert one.less(one) == fixed(NONE)
