"""The search: a solver that is wrong is not believed, and what is right is not ruled out with it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.planning.trying import TERMS
from tests.scoring.building import case, checklist, control, group, question

from isoready.model.plan import ActionPlan, Aim, Certainty
from isoready.planning import plan
from isoready.planning import searching as room
from isoready.programme import Found, Solution, minimise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.programme import Linear, Programme
    from isoready.scoring import Case

HALF = Fraction(1, 2)
LIES = {
    "too little is done": [],
    "a step without the one before": [1],
    "nothing to build on": [3, 4, 5],
}
"""The columns are the steps P, L and F of A, and then of B, which builds on A."""


class Liar:
    """A solver that says something wrong first and then what is right."""

    def __init__(self, lies: Sequence[Sequence[int]]) -> None:
        """Take what to say, one after the other."""
        self.lies = [frozenset(lie) for lie in lies]
        self.asked = 0

    def __call__(self, programme: Programme, objective: Linear, seconds: float, **more: Any) -> Solution:  # noqa: ANN401
        """Lie, or tell the truth."""
        self.asked += 1
        if self.asked <= len(self.lies):
            return Solution(Found.OPTIMAL, self.lies[self.asked - 1], Fraction(-1), Fraction(-1), 0.0)
        return minimise(programme, objective, seconds, **more)


def small() -> Case:
    """Two controls that are not met, of which the second builds on the first."""
    return case(checklist(group("G", control("A"), control("B", prerequisites=["A"]))), {"A": "N", "B": "N"})


def steps_of(made: ActionPlan) -> dict[str, str]:
    """The answers that a plan leads to."""
    return {action.key: action.after for action in made.actions}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_wrong_answer_is_asked_again(monkeypatch: pytest.MonkeyPatch, lie: list[int]) -> None:
    """The plan is the one that an honest solver finds at once."""
    honest = plan(small(), Aim(score=HALF), TERMS)
    liar = Liar([lie])
    monkeypatch.setattr(room, "minimise", liar)
    assert plan(small(), Aim(score=HALF), TERMS) == honest
    assert steps_of(honest) == {"A": "L", "B": "P"}
    assert liar.asked > 2


def test_what_stands_on_several_questions_is_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """No row of the decisions alone tells whether a control of two questions stands."""
    base = control("A", questions=[question("x"), question("y")])
    world = case(checklist(group("G", base, control("B", prerequisites=["A"]))), {"A/x": "N", "A/y": "N", "B": "N"})
    honest = plan(world, Aim(score=HALF), TERMS)
    monkeypatch.setattr(room, "minimise", Liar([[6, 7, 8]]))
    assert plan(world, Aim(score=HALF), TERMS) == honest


def test_a_score_that_scoring_does_not_find_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The best of what was really seen is taken."""
    liar = Liar([[0]])
    monkeypatch.setattr(room, "minimise", liar)
    made = plan(small(), Aim(budget=Fraction(3)), TERMS)
    assert made.stages[-1].score == Fraction(1, 3)
    assert made.proof.certainty is Certainty.OPTIMAL


def test_what_all_lies_have_ruled_out_is_still_the_best_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """When nothing else is left, there is no proof, but there is a plan."""
    liar = Liar([[0], [], [0, 1]])
    monkeypatch.setattr(room, "minimise", liar)
    one = case(checklist(group("G", control("A"))), {"A": "N"})
    made = plan(one, Aim(budget=Fraction(3)), TERMS)
    assert made.stages[-1].score == Fraction(2, 3)
    assert made.proof.certainty is Certainty.FEASIBLE
    assert made.proof.bound == 1
