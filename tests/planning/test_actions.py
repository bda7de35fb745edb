"""Deeds: what is done in a plan, and what is left without one of them."""

from __future__ import annotations

from tests.planning.trying import Trial
from tests.scoring.building import CHANGED, case, checklist, control, group

from isoready.planning.actions import Deed, without
from isoready.planning.levels import Levels

WAY, OTHER = Trial(case(checklist(group("G", control("A"), control("B"))), {"A": ("P", CHANGED), "B": "N"})).ways


def test_without_a_step_all_that_comes_after_it_is_gone() -> None:
    """On the same way, in every period; what is done elsewhere stays."""
    levels = [Levels({"A": 1, "B": 1}, frozenset()), Levels({"A": 2, "B": 1}, frozenset())]
    left = without(levels, Deed(WAY, 0, 0, 1))
    assert [dict(each.steps) for each in left] == [{"A": 0, "B": 1}, {"A": 0, "B": 1}]


def test_without_its_renewal_a_question_keeps_its_steps() -> None:
    """Only its evidence is left as it was."""
    levels = [Levels({"A": 0, "B": 1}, frozenset({"A", "B"}))]
    assert without(levels, Deed(WAY, 0, 0, 0)) == [Levels({"A": 0, "B": 1}, frozenset({"B"}))]
