"""The solver: it says what it found, how far it came, and is as good as its word twice."""

from __future__ import annotations

import sys
from fractions import Fraction

import pytest

from isoready.errors import IsoreadyError
from isoready.programme import Found, Programme, Toward, minimise
from isoready.programme.linear import ONE, Linear, added, fixed


def knapsack(count: int) -> tuple[Programme, Linear]:
    """Things of uneven price of which some must be had."""
    programme = Programme(Toward.REACH)
    things = [programme.decision() for _ in range(count)]
    worth = added(thing.times(Fraction(7 + 5 * place % 11, 3)) for place, thing in enumerate(things))
    programme.hold(worth.shifted(-programme.highest(worth) / 2))
    return programme, added(thing.times(Fraction(11 + 7 * place % 13, 4)) for place, thing in enumerate(things))


def test_the_least_is_found_with_its_bound() -> None:
    """Where only whole numbers are, the bound is exact."""
    programme, price = knapsack(12)
    solution = minimise(programme, price, 60)
    assert solution.found is Found.OPTIMAL
    assert solution.bound == price.at(solution.ones) == solution.objective
    assert minimise(programme, price, 60).ones == solution.ones


def test_it_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """Standard output belongs to the result."""
    minimise(*knapsack(3), 60)
    assert capfd.readouterr() == ("", "")


def test_what_cannot_be_is_told() -> None:
    """Rows that contradict."""
    programme = Programme(Toward.REACH)
    programme.hold(programme.decision().shifted(Fraction(-2)))
    solution = minimise(programme, fixed(ONE), 60)
    assert solution.found is Found.IMPOSSIBLE
    assert not solution.usable


def test_nothing_to_decide_is_decided() -> None:
    """The objective is what it is."""
    solution = minimise(Programme(Toward.REACH), fixed(ONE), 60)
    assert solution.found is Found.OPTIMAL
    assert solution.bound == 1


def test_without_time_nothing_is_found() -> None:
    """It is not taken for impossible."""
    assert minimise(*knapsack(60), 0).found is Found.NOTHING


def test_with_a_start_there_is_something_at_once() -> None:
    """It holds, and how far from the best it may be is told."""
    programme, price = knapsack(60)
    every = frozenset(range(60))
    solution = minimise(programme, price, 0, start=every)
    assert solution.found is Found.FEASIBLE
    assert solution.ones == every
    assert 0 <= solution.bound <= price.at(solution.ones)


def test_branches_can_be_counted_instead_of_seconds() -> None:
    """The same on every machine."""
    programme, price = knapsack(60)
    assert minimise(programme, price, 60, start=frozenset(range(60)), nodes=0).usable


def test_large_numbers_are_scaled_down() -> None:
    """A row that no float could hold is still solved."""
    programme = Programme(Toward.REACH)
    one, other = programme.decision(), programme.decision()
    small = Fraction(1, 10**15 + 1)
    programme.hold(one.plus(other, small).shifted(-small))
    solution = minimise(programme, one.times(Fraction(10**12)).plus(other, Fraction(1, 3)), 60)
    assert solution.found is Found.OPTIMAL
    assert solution.bound <= solution.objective + Fraction(1, 10**6)


def test_without_highs_it_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line."""
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(IsoreadyError, match="needs the solver HiGHS") as raised:
        minimise(*knapsack(3), 60)
    assert raised.value.hint == 'Install it: pip install "isoready[plan]"'
