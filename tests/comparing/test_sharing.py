"""Shares of factors, on games that are small enough to see through."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from isoready.comparing.sharing import shares
from isoready.model.comparison import FIRM, YARDSTICK, Factor

A, B, C = Factor.ANSWERS, Factor.EVIDENCE, Factor.WEIGHTS
PLAYERS = (*FIRM, *YARDSTICK)


def subsets(players: tuple[Factor, ...]) -> list[frozenset[Factor]]:
    """All of them."""
    return [frozenset(each) for size in range(len(players) + 1) for each in combinations(players, size)]


def games(players: tuple[Factor, ...]) -> st.SearchStrategy[dict[frozenset[Factor], int]]:
    """A value for every subset."""
    return st.fixed_dictionaries({each: st.integers(-9, 9) for each in subsets(players)})


@given(games(FIRM))
def test_where_only_the_firm_changed_it_is_the_shapley_value(game: dict[frozenset[Factor], int]) -> None:
    """The mean of what a factor adds over all orders, reckoned here in the open."""
    found = shares(FIRM, (), lambda taken: Fraction(game[taken]))
    orders = list(permutations(FIRM))
    for factor in FIRM:
        added = sum(game[before | {factor}] - game[before] for order in orders for before in [_before(order, factor)])
        assert found is not None
        assert found.factors[factor] == Fraction(added, len(orders))


def _before(order: tuple[Factor, ...], factor: Factor) -> frozenset[Factor]:
    return frozenset(order[: order.index(factor)])


@given(games((A, B, C)))
def test_what_belongs_together_shares_as_one(game: dict[frozenset[Factor], int]) -> None:
    """The firm's factors together get what they would get as one player against the yardstick."""
    found = shares((A, B), (C,), lambda taken: Fraction(game[taken]))
    firm, whole, nothing = frozenset({A, B}), frozenset({A, B, C}), frozenset[Factor]()
    alone, last = game[firm] - game[nothing], game[whole] - game[frozenset({C})]
    assert found is not None
    assert found.factors[A] + found.factors[B] == Fraction(alone + last, 2)
    assert sum(found.factors.values()) == game[whole] - game[nothing]


def test_an_order_that_leads_through_nothing_is_passed_over() -> None:
    """Where evidence without its answer has no value only the other order counts."""
    values = {frozenset[Factor](): 1, frozenset({A}): 2, frozenset({A, B}): 5}
    found = shares((A, B), (), lambda taken: Fraction(values[taken]) if taken in values else None)
    assert found is not None
    assert found.factors == {A: 1, B: 3}


def test_the_part_of_the_orders_in_which_the_firm_leads_is_told() -> None:
    """Where the yardstick cannot lead, the firm always does."""
    values = {frozenset[Factor](): 0, frozenset({A}): 1, frozenset({A, C}): 5}
    found = shares((A,), (C,), lambda taken: Fraction(values[taken]) if taken in values else None)
    assert found is not None
    assert found.factors == {A: 1, C: 4}
    assert found.firm_first == 1


def test_where_no_order_has_a_value_there_are_no_shares() -> None:
    """Two factors that only go together cannot be told apart."""
    ends = {frozenset[Factor](), frozenset({A, B})}
    assert shares((A, B), (), lambda taken: Fraction(1) if taken in ends else None) is None
