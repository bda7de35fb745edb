"""An explanation: enough to redo any number by hand."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.scoring.building import CHANGED, METHODS, checklist, control, group, question, scored
from tests.scoring.random_worlds import World, worlds

from isoready.errors import IsoreadyError
from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import explain, explain_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from isoready.model.checklist import Checklist
    from isoready.model.rating import Band
    from isoready.model.score import Scorecard
    from isoready.scoring.method import Part

RULES = [
    {"rule": "requires", "control": "C", "at_most_as": "D", "because": "C builds on D."},
    {"rule": "cap", "group": "G1", "at_most": 50, "control": "A", "below": "L", "because": "It hangs on A."},
]
SHEET = checklist(
    group("G1", control("A", weight=2), control("B", questions=[question("x"), question("y", weight=2)])),
    group("G2", control("C"), control("D"), control("E"), control("Z", weight=0)),
    rules=RULES,
)
CARD = scored(SHEET, {"A": ("L", CHANGED), "B/x": "F", "C": "F", "D": "P", "E": NOT_APPLICABLE, "Z": "F"})
FORMULA = re.compile(r": \((?P<products>.*)\) / \((?P<weights>.*)\) = (?P<made>\S+)$")


def told(name: str, sheet: Checklist = SHEET, card: Scorecard = CARD) -> list[str]:
    """Explain one node, without the policy."""
    lines = explain(card, name, sheet.scoring, METHODS[sheet.scoring.method])
    return [line.strip() for line in lines[2:]]


def test_the_policy_stands_before_every_number() -> None:
    """With the method, both policies and the cap."""
    lines = explain(CARD, "A", SHEET.scoring, METHODS["weighted-mean"])
    assert lines[0] == (
        "Groups by weighted-mean, controls by weighted-mean of their questions; not applicable: exclude; "
        "unanswered: zero; without evidence at most what the scale says."
    )
    capped = checklist(group("G", control("A")), scoring={"unsupported_cap": "0.25"})
    lines = explain(scored(capped, {"A": "F"}), "all", capped.scoring, METHODS["weighted-mean"])
    assert lines[0].endswith("without evidence at most 0.25.")


def test_a_control_of_one_question_is_told_with_it() -> None:
    """Answer, scale, both readings and the rule that fired."""
    assert told("A") == [
        "A  Title of A",
        "answer: L; scale nplf",
        "claimed: 66.7 % = 2/3, rated L",
        "supported: 33.3 % = 1/3, rated P",
        "supported: rule unsupported-cap (A): 2/3 becomes 1/3: plan.md has changed since it was recorded",
    ]


def test_a_control_of_several_questions_shows_its_formula_and_each_of_them() -> None:
    """Readings that say the same are written once; an open question shows what it leaves."""
    assert told("B") == [
        "B  Title of B",
        "claimed and supported: 33.3 % = 1/3, rated P",
        "claimed and supported: open questions leave 33.3 % = 1/3 to 100.0 % = 1",
        "claimed and supported: weighted-mean of B/x, B/y: (1 x 1 + 2 x 0) / (1 + 2) = 1/3",
        "B/x  Is x so?",
        "answer: F; scale nplf",
        "claimed and supported: 100.0 % = 1, rated F",
        "B/y  Is y so?",
        "answer: none yet; scale nplf",
        "claimed and supported: no score, nothing answered, counts as 0",
        "claimed and supported: open questions leave 0.0 % = 0 to 100.0 % = 1",
    ]


def test_a_group_shows_weights_rules_and_what_was_left_out() -> None:
    """With the value before and after each rule."""
    lines = told("G2")
    assert lines[1:3] == [
        "claimed and supported: 33.3 % = 1/3, rated P",
        "claimed and supported: weighted-mean of C, D: (1 x 1/3 + 1 x 1/3) / (1 + 1) = 1/3",
    ]
    assert "claimed and supported: rule requires (D): 1 becomes 1/3: C builds on D." in lines
    assert "left out: not applicable" in lines
    assert "left out: weight 0" in lines


def test_the_whole_is_found_by_its_id_or_as_all() -> None:
    """And holds everything."""
    assert told("all") == told("sample")
    assert [line for line in told("all") if line.startswith(("G", "A ", "B"))] == [
        "G1  Title of G1",
        "A  Title of A",
        "B  Title of B",
        "B/x  Is x so?",
        "B/y  Is y so?",
        "G2  Title of G2",
    ]


def test_a_full_value_is_not_shown_as_100_while_questions_are_open() -> None:
    """The exact value is told beside it."""
    sheet = checklist(group("G", control("A"), control("B")), scoring={"unanswered": "exclude"})
    lines = told("G", sheet, scored(sheet, {"A": "F"}))
    assert lines[1] == "claimed and supported: 99.9 % while questions are open, exactly 1, rated F"


def test_what_is_blocked_shows_no_formula() -> None:
    """A number that may not be shown is not shown half."""
    sheet = checklist(group("G", control("A"), control("B")), scoring={"unanswered": "block"})
    lines = told("G", sheet, scored(sheet, {"A": "F"}))
    assert lines[1] == "claimed and supported: no score, blocked by an open question"
    assert not any("weighted-mean of" in line for line in lines)


def test_a_question_of_weight_0_stands_apart_from_its_control() -> None:
    """Its control has no number of its own to show."""
    sheet = checklist(group("G", control("A", questions=[question("x", weight=0)])))
    assert told("A", sheet, scored(sheet, {"A/x": "F"}))[1:] == [
        "claimed and supported: no score, nothing weighs anything",
        "left out: nothing in it weighs anything",
        "A/x  Is x so?",
        "answer: F; scale nplf",
        "claimed and supported: 100.0 % = 1, rated F",
        "left out: weight 0",
    ]


def test_a_method_that_cannot_tell_is_told_by_what_it_was_given() -> None:
    """A plug-in need not explain itself."""

    def best_of(parts: Iterable[Part], bands: Sequence[Band]) -> Fraction:
        assert bands
        return max(value for _, value in parts)

    lines = explain_lines(CARD.root, SHEET.scoring, best_of)
    assert "claimed: weighted-mean of G1, G2: 5/9 with weight 1, 1/3 with weight 1 = 5/9" in [
        each.strip() for each in lines
    ]


@pytest.mark.parametrize(
    ("name", "hint"), [("sampel", "Did you mean `sample`?"), ("what?", "Use an id of the checklist, or `all`.")]
)
def test_an_unknown_id_is_refused_with_the_nearest(name: str, hint: str) -> None:
    """Or with how to see everything."""
    with pytest.raises(IsoreadyError, match="there is no group or control") as fault:
        explain(CARD, name, SHEET.scoring, METHODS["weighted-mean"])
    assert fault.value.hint == hint


@given(worlds(method="weighted-mean"))
def test_every_formula_can_be_redone_from_its_line(world: World) -> None:
    """With nothing but fractions: the sum of products over the sum of weights is what the line says."""
    sheet = world.checklist
    for line in explain_lines(world.score().root, sheet.scoring, METHODS["weighted-mean"]):
        found = FORMULA.search(line)
        if found:
            pairs = [each.split(" x ") for each in found["products"].split(" + ")]
            weights = [Fraction(each) for each in found["weights"].split(" + ")]
            assert [Fraction(weight) for weight, _ in pairs] == weights
            made = sum((Fraction(weight) * Fraction(value) for weight, value in pairs), Fraction(0)) / sum(weights)
            assert made == Fraction(found["made"])
