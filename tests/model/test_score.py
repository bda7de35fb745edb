"""The nouns of scoring."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.scoring.building import checklist, control, group, question, scored

from isoready.model.score import Coverage, Kind

SHEET = checklist(
    group("G1", control("A", questions=[question("x"), question("y")]), group("G2", control("B"))),
    group("G3", control("C")),
)
CARD = scored(SHEET, {"A/x": "F", "A/y": "F", "B": "F", "C": "F"})


def test_a_walk_goes_through_every_node_parents_first_in_the_checklists_order() -> None:
    """Questions last, below their control."""
    assert [node.id for node in CARD.root.walk()] == ["sample", "G1", "A", "A/x", "A/y", "G2", "B", "B", "G3", "C", "C"]


def test_a_walk_goes_as_deep_as_the_tree() -> None:
    """Far beyond what recursion could."""
    node = CARD.root
    for _ in range(5_000):
        node = type(node)("deep", "", Kind.GROUP, node.weight, "", node.claimed, node.supported, node.coverage, (node,))
    assert sum(1 for _ in node.walk()) == 5_011


def test_nodes_are_picked_by_kind_and_found_by_id() -> None:
    """A control goes before its only question of the same id."""
    assert [node.id for node in CARD.root.of_kind(Kind.GROUP)] == ["G1", "G2", "G3"]
    found = CARD.find("B")
    assert found is not None
    assert found.kind is Kind.CONTROL
    assert CARD.find("Q.9") is None


@pytest.mark.parametrize(
    ("answered", "unanswered", "share", "complete"),
    [(0, 0, Fraction(1), True), (3, 1, Fraction(3, 4), False), (2, 0, Fraction(1), True)],
)
def test_coverage_says_how_much_is_answered(answered: int, unanswered: int, share: Fraction, complete: bool) -> None:  # noqa: FBT001  a parameter
    """By count, of what applies."""
    coverage = Coverage(answered, unanswered, 5, Fraction(1))
    assert (coverage.applicable, coverage.share, coverage.complete) == (answered + unanswered, share, complete)


def test_a_scorecard_is_a_draft_while_questions_are_open() -> None:
    """And none when everything is answered."""
    assert not CARD.draft
    assert scored(SHEET, {"B": "F"}).draft
