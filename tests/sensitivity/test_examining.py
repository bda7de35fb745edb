"""A verdict examined whole, by examples."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from tests.scoring.building import CHANGED, Given, case, checklist, control, group

from isoready.model.sensitivity import Factor, Sensitivity
from isoready.scoring import Method, Methods
from isoready.scoring.methods.weighted_mean import MEAN
from isoready.scoring.methods.xccdf_flat import XccdfFlat
from isoready.sensitivity import sensitivity


def examined(
    answers: dict[str, Given],
    *needs: dict[str, Any],
    scoring: dict[str, Any] | None = None,
    method: Method = MEAN,
) -> Sensitivity:
    """Two groups of two controls under a ladder with those needs."""
    rungs = enumerate([{}, *needs])
    ladder = [{"id": f"R{place}", "title": f"R{place}", "meaning": "So.", "needs": each} for place, each in rungs]
    groups = [group("G", control("A"), control("B", critical=True)), group("H", control("C"), control("D"))]
    firm = case(checklist(*groups, ladder=ladder, scoring=scoring), answers)
    return sensitivity(replace(firm, methods=Methods(method)))


FULL: dict[str, Given] = {"A": "F", "B": "F", "C": "L", "D": "L"}


def test_the_ends_of_the_ladder_have_no_beyond() -> None:
    """The lowest rung cannot fall, and the highest cannot rise."""
    alone = examined(FULL)
    assert (alone.fall, alone.rise, alone.margins) == (None, None, ())
    top = examined(FULL, {"score": 50})
    assert top.fall is not None
    assert top.rise is None


def test_what_no_answer_can_bring_keeps_the_rung_away() -> None:
    """Evidence and coverage are not a matter of being a step off, nor of weights."""
    for missing, needs in ((("C", CHANGED), {"evidence_in_date": True}), (None, {"coverage": 100})):
        found = examined({**FULL, "C": ("L", CHANGED) if missing else None}, needs)
        assert found.rise is not None
        assert found.rise.fewest.never
        assert found.rise.weights == Factor(None, None)


def test_the_strictest_of_each_need_is_told_once() -> None:
    """Of two rungs that ask for the same, the margin is that of the one that asks for more."""
    lower = {"score": 60, "coverage": 50, "every_group": 10, "critical": "P", "evidence_in_date": True}
    upper = {"score": 70, "coverage": 40, "critical": "L", "evidence_in_date": True}
    found = examined(FULL, lower, upper)
    told = [(each.need, each.subject, each.rung.id, each.edge, each.actual) for each in found.margins]
    assert told == [
        ("score", "", "R2", Fraction(7, 10), Fraction(5, 6)),
        ("every_group", "G", "R1", Fraction(1, 10), 1),
        ("every_group", "H", "R1", Fraction(1, 10), Fraction(2, 3)),
        ("critical", "B", "R2", Fraction(1, 2), 1),
        ("coverage", "", "R1", Fraction(1, 2), 1),
        ("evidence_in_date", "", "R1", 0, 0),
    ]
    assert all(each.met for each in found.margins)


def test_without_a_number_there_is_no_distance() -> None:
    """Where nothing is answered, a margin has no measure and nothing brings it."""
    found = examined({}, {"score": 50}, scoring={"unanswered": "exclude"})
    (margin,) = found.margins
    assert (margin.ahead, margin.met) == (None, False)
    assert margin.fewest is not None
    assert margin.fewest.never


def test_a_flat_method_may_want_one_weight_in_two_ways() -> None:
    """What weights bring each need alone may not bring both, so only the side that holds is told."""
    answers: dict[str, Given] = {"A": "F", "B": "N", "C": "F", "D": "N"}
    one = examined(answers, {"score": 70}, method=XccdfFlat())
    two = examined(answers, {"score": 70, "every_group": 70}, method=XccdfFlat())
    assert one.rise is not None
    assert two.rise is not None
    assert one.rise.weights.breaks is not None
    assert two.rise.weights.holds == one.rise.weights.holds
    assert two.rise.weights.breaks is None


def test_no_open_question_decides_nothing() -> None:
    """Where all is answered, there is nothing to ask about."""
    found = examined(FULL, {"score": 50}).open
    assert (found.questions, found.decide, found.fewest.at_least) == ((), False, 0)


def test_a_question_can_be_needed_and_enough() -> None:
    """One open question of four stands between two verdicts."""
    found = examined({**FULL, "D": None}, {"score": 70})
    (question,) = found.open.questions
    assert (question.response, question.needed, question.enough) == ("D", True, True)
    assert [slip.response for slip in found.open.fewest.slips] == ["D"]
