"""The grade: the first rule that fits the supported rating."""

from __future__ import annotations

import pytest
from tests.gaps.finding import findings_of, sheet_of
from tests.scoring.building import Given, control, question

from isoready.model.rules import Grade


@pytest.mark.parametrize(
    ("given", "critical", "grade"),
    [
        ("N", True, Grade.MAJOR_NONCONFORMITY),
        ("N", False, Grade.MINOR_NONCONFORMITY),
        (None, True, Grade.MAJOR_NONCONFORMITY),
        ("P", True, Grade.MINOR_NONCONFORMITY),
        (("F", None), False, Grade.MINOR_NONCONFORMITY),
        ("L", False, Grade.OPPORTUNITY),
        ("85%", False, Grade.OPPORTUNITY),
        ("85.01%", False, Grade.CONFORMITY),
        ("F", True, Grade.CONFORMITY),
    ],
)
def test_the_supported_rating_decides(given: Given, critical: bool, grade: Grade) -> None:  # noqa: FBT001  a parameter
    """Not the claim; and what is open is below every band."""
    assert findings_of(sheet_of(control("A", critical=critical)), {"A": given})["A"].grade is grade


def test_what_is_not_answered_is_below_even_the_lowest_band() -> None:
    """A rule about N catches it through any band above, and nothing escapes by silence."""
    rules = [{"grade": "major nonconformity", "below": "N"}]
    found = findings_of(sheet_of(control("A"), control("B"), grades=rules), {"A": "N"})
    assert (found["A"].grade, found["B"].grade) == (Grade.CONFORMITY, Grade.MAJOR_NONCONFORMITY)


def test_a_rule_may_be_about_what_is_not_critical_alone() -> None:
    """True, false and either are three different rules."""
    rules = [{"grade": "minor nonconformity", "below": "F", "critical": False}]
    found = findings_of(sheet_of(control("A", critical=True), control("B"), grades=rules), {"A": "N", "B": "N"})
    assert (found["A"].grade, found["B"].grade) == (Grade.CONFORMITY, Grade.MINOR_NONCONFORMITY)


def test_open_questions_are_graded_at_their_worst() -> None:
    """Where policy leaves them out, a full mean of the others does not hide them."""
    several = [question("x"), question("y")]
    sheet = sheet_of(control("A", questions=several), scoring={"unanswered": "exclude"})
    assert findings_of(sheet, {"A/x": "F"})["A"].grade is Grade.MINOR_NONCONFORMITY


def test_what_has_no_number_is_below_every_band() -> None:
    """A control whose questions all weigh nothing cannot show that it conforms."""
    sheet = sheet_of(control("A", critical=True, questions=[question("x", weight=0)]))
    assert findings_of(sheet, {"A/x": "F"})["A"].grade is Grade.MAJOR_NONCONFORMITY
