"""Recalling: a question asked again is answered from memory, and no other question is."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.programme import Found, Programme, Toward, minimise
from isoready.programme.linear import ONE, Linear, added
from isoready.programme.recalling import Question, recalling
from isoready.programme.solution import Solution


class Kept(dict[str, object]):
    """A memory in which one can look."""

    def put(self, digest: str, data: object) -> None:
        """Keep it."""
        self[digest] = data


def things(weights: list[int], edge: int) -> tuple[Programme, Linear]:
    """Things that cost what they weigh, of which so much must be had; the first may be had in halves."""
    programme = Programme(Toward.REACH)
    taken = [programme.quantity(Fraction(0), ONE, 2), *(programme.decision() for _ in weights[1:])]
    weight = added(one.times(Fraction(each, 3)) for one, each in zip(taken, weights, strict=True))
    programme.hold(weight.shifted(-Fraction(edge, 3)))
    return programme, weight


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(0, 50))
def test_what_is_recalled_is_what_was_found(weights: list[int], edge: int) -> None:
    """Fractions, bounds and decisions are exact, and nothing is asked a second time."""
    memory = Kept()
    with recalling(memory):
        first = minimise(*things(weights, edge), 60)
        count = len(memory)
        again = minimise(*things(weights, edge), 60)
    assert again == first
    assert len(memory) == count == 1
    assert minimise(*things(weights, edge), 60).found is first.found


def test_nothing_is_asked_of_a_solver_that_answered_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not even loaded."""
    memory = Kept()
    with recalling(memory):
        found = minimise(*things([3, 2], 4), 60)
        monkeypatch.setitem(__import__("sys").modules, "highspy", None)
        assert minimise(*things([3, 2], 4), 60) == found


def test_every_part_of_a_question_makes_it_another() -> None:
    """Programme, objective, start and how many branches there may be."""
    programme, weight = things([3, 2], 4)
    other, _ = things([3, 2], 5)
    whole, _ = things([3, 2], 4)
    whole.hold(whole.decision(), equal=True)
    questions = [
        Question(programme, weight, None, None),
        Question(other, weight, None, None),
        Question(whole, weight, None, None),
        Question(programme, weight.shifted(ONE), None, None),
        Question(programme, weight, frozenset(), None),
        Question(programme, weight, frozenset([1]), None),
        Question(programme, weight, None, 1),
    ]
    assert len({each.digest for each in questions}) == len(questions)


@pytest.mark.parametrize("broken", [None, 3, [], ["optimal", [1], "1/0", "1", "0.1"], ["best", [1], "1", "1", "0.1"]])
def test_a_broken_memory_is_none(broken: Any) -> None:  # noqa: ANN401  whatever stands there
    """The solver is asked, and its answer takes the place."""
    memory = Kept({Question(*things([3, 2], 4), None, None).digest: broken})
    with recalling(memory):
        found = minimise(*things([3, 2], 4), 60)
    assert found.found is Found.OPTIMAL
    assert list(memory.values()) != [broken]


def test_what_the_clock_cut_short_is_not_kept() -> None:
    """With more time there may be more."""
    memory = Kept()
    with recalling(memory):
        cut = minimise(*things([5, 4, 3, 2, 9], 10), 0)
    assert cut == Solution(Found.NOTHING, frozenset(), Fraction(0), Fraction(0), cut.seconds, cut_short=True)
    assert memory == {}
