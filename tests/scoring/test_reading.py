"""The reading of a node: its value within its range."""

from __future__ import annotations

from fractions import Fraction

from tests.scoring.building import checklist, control, group, read, set_before


def test_a_score_that_leaves_out_a_question_held_down_is_its_own_highest() -> None:
    """Whatever B comes to be, it is 1/3 at most, and the mean with it less than the mean without it."""
    rule = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}
    sheet = checklist(
        group("G", control("A", weight=0), control("B"), control("C")),
        rules=[rule],
        scoring={"unanswered": "exclude"},
    )
    whole = read(set_before(sheet, {"A": "P", "C": "F"}), "G")
    assert (whole.lowest, whole.value, whole.highest) == (Fraction(1, 2), Fraction(1), Fraction(1))
