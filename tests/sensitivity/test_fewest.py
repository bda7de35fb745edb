"""The smallest set, with and without the solver."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.scoring.building import case, checklist, control, group

from isoready import programme
from isoready.errors import IsoreadyError
from isoready.model.sensitivity import Fewest
from isoready.programme import Found, Solution
from isoready.sensitivity import fewest as room
from isoready.sensitivity import sensitivity

if TYPE_CHECKING:
    from isoready.model.sensitivity import Turn
    from isoready.scoring import Case

NO_SOLVER = IsoreadyError("no solver", "Install it.")
HELD = [{"rule": "requires", "control": "C1", "at_most_as": "C0", "because": "It needs it."}]


def ladder(needs: dict[str, Any]) -> list[dict[str, Any]]:
    """Two rungs."""
    return [
        {"id": "low", "title": "Low", "meaning": "Low."},
        {"id": "high", "title": "High", "meaning": "High.", "needs": needs},
    ]


def firm(answers: str, needs: dict[str, Any], rules: list[dict[str, Any]] | None = None) -> Case:
    """One group of controls, answered by letters, under a ladder of two rungs."""
    controls = [control(f"C{place}") for place in range(len(answers))]
    asked = checklist(group("G", *controls), ladder=ladder(needs), rules=rules or [])
    return case(asked, {f"C{place}": answer for place, answer in enumerate(answers)})


def falling(firm: Case) -> Turn:
    """What makes the verdict fall."""
    turn = sensitivity(firm).fall
    assert turn is not None
    return turn


def without_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the solver away."""

    def missing(*_: object) -> Solution:
        raise NO_SOLVER

    monkeypatch.setattr(room, "minimise", missing)


def test_a_plain_mean_needs_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten controls at F fall below 85 % with five steps, each of a thirtieth."""
    without_solver(monkeypatch)
    turn = falling(firm("F" * 10, {"score": 85}))
    assert turn.fewest.exact
    assert turn.fewest.at_least == 5
    assert turn.to is not None
    assert turn.to.id == "low"


def test_pairs_are_tried_where_there_is_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule makes effects overlap, and two answers are still found exactly."""
    without_solver(monkeypatch)
    assert falling(firm("FFFF", {"score": 80}, HELD)).fewest.at_least == 2


def test_beyond_pairs_only_a_bound_is_known_without_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three or more, and how to know."""
    fewest = falling(firm("FFFFFF", {"score": 80}, HELD)).fewest
    assert (fewest.exact, fewest.at_least) == (True, 3)
    without_solver(monkeypatch)
    turn = falling(firm("FFFFFF", {"score": 80}, HELD))
    assert turn.fewest == Fewest(3, because="no solver. Install it.")
    assert turn.to is None
    assert turn.alone == ()


def test_too_many_pairs_are_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """With thousands of answers trying pairs would take minutes."""
    without_solver(monkeypatch)
    monkeypatch.setattr(room, "_MOST_PAIRS", 5)
    assert falling(firm("FFFF", {"score": 80}, HELD)).fewest == Fewest(2, because="no solver. Install it.")


@pytest.mark.parametrize(("plain", "count", "exact"), [(3, 2, True), (7, 5, False)])
def test_the_easiest_need_decides_even_where_another_is_not_settled(
    monkeypatch: pytest.MonkeyPatch, plain: int, count: int, *, exact: bool
) -> None:
    """One group is settled by arithmetic, of the other only a bound of three is known."""
    without_solver(monkeypatch)
    held = [control(f"C{place}") for place in range(6)]
    free = [control(f"D{place}") for place in range(plain)]
    asked = checklist(group("G", *held), group("H", *free), ladder=ladder({"every_group": 80}), rules=HELD)
    fewest = falling(case(asked, {each["id"]: "F" for each in (*held, *free)})).fewest
    assert (len(fewest.slips), fewest.exact) == (count, exact)
    assert fewest.at_least == min(count, 3)
    assert bool(fewest.because) != exact


@pytest.mark.parametrize("reached", [True, False])
def test_a_solver_that_runs_out_of_time_leaves_a_bound(monkeypatch: pytest.MonkeyPatch, *, reached: bool) -> None:
    """What it found is told if it stands up to scoring, else all answers that can be felt."""
    real = programme.minimise

    def late(*given: Any) -> Solution:  # noqa: ANN401  as minimise
        found = real(*given)
        return replace(found, found=Found.FEASIBLE, bound=Fraction(2), ones=found.ones if reached else frozenset())

    monkeypatch.setattr(room, "minimise", late)
    fewest = falling(firm("FFFFFF", {"score": 80}, HELD)).fewest
    assert (fewest.at_least, fewest.exact) == (2, False)
    assert len(fewest.slips) == (3 if reached else 6)
    assert "in time" in fewest.because


def test_a_solver_that_is_fooled_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A set that scoring refuses is ruled out, and so is every part of it."""
    real, asked = programme.minimise, []

    def fooled(*given: Any) -> Solution:  # noqa: ANN401  as minimise
        found = real(*given)
        asked.append(found)
        return replace(found, ones=frozenset(sorted(found.ones)[:1])) if len(asked) == 1 else found

    monkeypatch.setattr(room, "minimise", fooled)
    fewest = falling(firm("FFFFFF", {"score": 80}, HELD)).fewest
    assert (fewest.at_least, fewest.exact) == (3, True)
    assert len(asked) > 1
