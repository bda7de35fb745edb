"""Coverage by count and by weight."""

from __future__ import annotations

from fractions import Fraction

from tests.scoring.building import checklist, control, group, question, scored

from isoready.model.rating import NOT_APPLICABLE


def test_weights_of_coverage_nest_as_in_the_score() -> None:
    """(1 x 1/4 + 1 x 1) / 2 by weight, 2 of 3 by count; what weighs nothing or does not apply has no share."""
    heavy = group("G1", control("A"), control("B", weight=3), control("Z", weight=0))
    light = group("G2", control("C"), control("D"), weight=1)
    coverage = scored(checklist(heavy, light), {"A": "F", "Z": None, "C": "N", "D": NOT_APPLICABLE}).root.coverage
    assert coverage.answered_weight == Fraction(5, 8)
    assert (coverage.answered, coverage.unanswered, coverage.not_applicable) == (2, 2, 1)
    assert coverage.share == Fraction(1, 2)
    assert not coverage.complete


def test_several_questions_of_a_control_are_counted_one_by_one() -> None:
    """By count and by their own weights."""
    several = [question("x"), question("y", weight=3)]
    coverage = scored(checklist(group("G", control("A", questions=several))), {"A/y": "F"}).root.coverage
    assert (coverage.answered, coverage.unanswered, coverage.answered_weight) == (1, 1, Fraction(3, 4))


def test_what_weighs_nothing_has_no_share_even_alone() -> None:
    """By count it is open; by weight nothing is missing."""
    lone = group("G", control("Z", weight=0))
    coverage = next(iter(scored(checklist(lone, group("H", control("A"))), {"A": "F"}).root.children)).coverage
    assert (coverage.unanswered, coverage.answered_weight) == (1, Fraction(1))


def test_where_nothing_applies_nothing_is_missing() -> None:
    """Complete, with the full share."""
    coverage = scored(checklist(group("G", control("A"))), {"A": NOT_APPLICABLE}).root.coverage
    assert coverage.share == coverage.answered_weight == 1
    assert coverage.complete
