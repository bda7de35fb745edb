"""Effort: the steps from what is supported to the top. The sample's steps are P 1, L 2, F 4 person-days."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.gaps.finding import findings_of, sheet_of
from tests.scoring.building import CHANGED, Given, control, question

MEASURE = {"unit": "days", "target": 1, "limit": 5, "better": "lower"}
REQUIRES = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ("F", 0),
        ("L", 4),
        ("P", 6),
        ("N", 7),
        (None, 7),
        ("70%", 4),
        ("60%", 6),
        (("L", CHANGED), 6),
        (("F", CHANGED), 4),
        (("100%", None), 4),
    ],
)
def test_every_step_above_what_is_supported_counts_in_full(given: Given, days: int) -> None:
    """Only the last where the claim is full and evidence alone is wanting."""
    assert findings_of(sheet_of(control("A")), {"A": given})["A"].days == days


@pytest.mark.parametrize(
    ("more", "given", "days"),
    [
        ({"scale": "yes-no", "effort": {"yes": "2.5"}}, {"A": "no"}, Fraction(5, 2)),
        ({"scale": "measure", "measure": MEASURE, "effort": {"target": 3}}, {"A": "4"}, 3),
        ({"scale": "measure", "measure": MEASURE, "effort": {"target": 3}}, {"A": "1"}, 0),
        ({"scale": "measure", "measure": MEASURE, "effort": {"target": 3}}, {"A": ("1", None)}, 3),
    ],
)
def test_other_scales_have_their_own_steps(more: dict[str, Any], given: dict[str, Given], days: Fraction) -> None:
    """A step that is no answer of the scale leads to the top."""
    assert findings_of(sheet_of(control("A", **more)), given)["A"].days == days


def test_several_questions_share_the_effort_by_weight() -> None:
    """N of three parts in four has all steps ahead, F none."""
    several = [question("x"), question("y", weight=3)]
    sheet = sheet_of(control("A", questions=several))
    assert findings_of(sheet, {"A/x": "F", "A/y": "N"})["A"].days == Fraction(21, 4)


def test_open_questions_count_as_not_met_whatever_the_policy() -> None:
    """Leaving them out of the score does not do the work."""
    several = [question("x"), question("y")]
    sheet = sheet_of(control("A", questions=several), scoring={"unanswered": "exclude"})
    assert findings_of(sheet, {"A/x": "F"})["A"].days == Fraction(7, 2)


def test_what_another_control_holds_down_costs_nothing_itself() -> None:
    """The days are those of the other."""
    found = findings_of(sheet_of(control("A"), control("B"), rules=[REQUIRES]), {"A": "P", "B": "F"})
    assert [found[key].days for key in "AB"] == [6, 0]


def test_questions_that_weigh_nothing_share_equally() -> None:
    """There is work in them all the same."""
    several = [question("x", weight=0), question("y", weight=0)]
    assert findings_of(sheet_of(control("A", questions=several)), {"A/x": "F", "A/y": "N"})["A"].days == Fraction(7, 2)


def test_what_does_not_apply_costs_nothing() -> None:
    """Its share of the effort is nobody's."""
    several = [question("x"), question("y")]
    sheet = sheet_of(control("A", questions=several))
    assert findings_of(sheet, {"A/x": "not-applicable", "A/y": "N"})["A"].days == Fraction(7, 2)
