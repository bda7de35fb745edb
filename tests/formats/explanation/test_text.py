"""An explanation as text: enough to redo any number by hand."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.scoring.building import CHANGED, case, checklist, control, group, question
from tests.scoring.random_worlds import World, worlds
from tests.scoring.several_worlds import in_two

from isoready.formats.explanation.text import lines, render
from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import Case, Method, Methods, explain, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.scoring import Part

RULES = [
    {"rule": "requires", "control": "C", "at_most_as": "D", "because": "C builds on D."},
    {"rule": "cap", "group": "G1", "at_most": 50, "control": "A", "below": "L", "because": "It hangs on A."},
]
SHEET = checklist(
    group("G1", control("A", weight=2), control("B", questions=[question("x"), question("y", weight=2)])),
    group("G2", control("C"), control("D"), control("E"), control("Z", weight=0)),
    rules=RULES,
)
CASE = case(SHEET, {"A": ("L", CHANGED), "B/x": "F", "C": "F", "D": "P", "E": NOT_APPLICABLE, "Z": "F"})
FORMULA = re.compile(r": \((?P<products>.*)\) / \((?P<weights>.*)\) = (?P<made>\S+)$")


def everything(asked: Case, name: str) -> list[str]:
    """Explain one node, the policy first."""
    return list(lines(explain(asked, score(asked), name)))


def told(name: str, asked: Case = CASE) -> list[str]:
    """Explain one node, without what holds for all."""
    whole = everything(asked, name)
    return [line.strip() for line in whole[whole.index("") + 1 :]]


def test_the_policy_stands_before_every_number() -> None:
    """With the method, both policies, the cap, the edges of the ratings and the scales."""
    assert everything(CASE, "A")[:5] == [
        (
            "Groups by weighted-mean, controls by weighted-mean of their questions; not applicable: exclude; "
            "unanswered: zero; without evidence at most what the scale says."
        ),
        "Weight 0 counts for nothing. Percentages are rounded half to even; fractions are exact.",
        "Rated N up to 15 %, P up to 50 %, L up to 85 %, F up to 100 %.",
        "Scale nplf: N 0, P 1/3, L 2/3, F 1, or a percentage; without evidence at most 1/3.",
        "",
    ]


def test_a_cap_of_the_checklist_stands_for_those_of_the_scales() -> None:
    """And a measured number needs no scale."""
    measure = {"unit": "days", "target": 9, "limit": 1, "better": "higher"}
    sheet = checklist(group("G", control("A", scale="measure", measure=measure)), scoring={"unsupported_cap": "0.25"})
    asked = everything(case(sheet, {"A": "5"}), "all")
    assert asked[0].endswith("without evidence at most 0.25.")
    assert not any(line.startswith("Scale") for line in asked)
    assert "      answer: 5; scale measure: 1 at 9 days or more, 0 at 1, linear between" in asked
    yes_no = checklist(group("G", control("A", scale="yes-no")), scoring={"unsupported_cap": "0.25"})
    assert "Scale yes-no: no 0, yes 1; without evidence at most 1/4." in everything(case(yes_no, {}), "all")


def test_methods_of_some_kinds_are_named_with_their_settings() -> None:
    """As the checklist writes them."""
    scoring = {"by_kind": {"process": {"method": "weakest-link", "settings": {"x-note": [1, 2]}}}}
    sheet = checklist(group("G", control("A"), kind="process", weight=3), scoring=scoring)
    explained = everything(case(sheet, {"A": "F"}), "all")
    assert explained[1] == "Groups of the kind process by weakest-link (x-note: [1, 2])."
    assert "  G  Title of G  (process, weight 3)" in explained
    assert "    claimed and supported: weakest-link of A: least of (1) = 1" in explained


def test_a_control_of_one_question_is_told_with_it() -> None:
    """Answer, scale, both readings and the rule that fired."""
    assert told("A") == [
        "A  Title of A  (weight 2)",
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
        "B/y  Is y so?  (weight 2)",
        "answer: none yet; scale nplf",
        "claimed and supported: no score, nothing answered, counts as 0",
        "claimed and supported: open questions leave 0.0 % = 0 to 100.0 % = 1",
    ]


def test_a_group_shows_weights_rules_and_what_was_left_out() -> None:
    """With the value before and after each rule."""
    explained = told("G2")
    assert explained[1:3] == [
        "claimed and supported: 33.3 % = 1/3, rated P",
        "claimed and supported: weighted-mean of C, D: (1 x 1/3 + 1 x 1/3) / (1 + 1) = 1/3",
    ]
    assert "claimed and supported: rule requires (D): 1 becomes 1/3: C builds on D." in explained
    assert "left out: not applicable" in explained
    assert "left out: weight 0" in explained


def test_the_whole_is_found_by_its_id_or_as_all() -> None:
    """And holds everything."""
    assert told("all") == told("sample")
    assert [line for line in told("all") if line.startswith(("G", "A ", "B"))] == [
        "G1  Title of G1",
        "A  Title of A  (weight 2)",
        "B  Title of B",
        "B/x  Is x so?",
        "B/y  Is y so?  (weight 2)",
        "G2  Title of G2",
    ]


def test_a_full_value_is_not_shown_as_100_while_questions_are_open() -> None:
    """The exact value is told beside it."""
    sheet = checklist(group("G", control("A"), control("B")), scoring={"unanswered": "exclude"})
    assert told("G", case(sheet, {"A": "F"}))[1] == (
        "claimed and supported: 99.9 % while questions are open, exactly 1, rated F"
    )


def test_what_is_blocked_shows_no_formula_but_what_it_waits_for() -> None:
    """A number that may not be shown is not shown half."""
    sheet = checklist(group("G", control("A"), control("B")), scoring={"unanswered": "block"})
    explained = told("G", case(sheet, {"A": "F"}))
    assert explained[1] == "claimed and supported: no score, blocked by an open question"
    assert explained[3] == "claimed and supported: waits for B"
    assert not any("weighted-mean of" in line for line in explained)


def test_an_open_control_that_is_held_down_says_what_it_hands_on() -> None:
    """Otherwise nobody could tell why a control that hangs on it counts for less."""
    rules = [
        {"rule": "requires", "control": "B", "at_most_as": "A", "because": "It needs A."},
        {"rule": "requires", "control": "C", "at_most_as": "B", "because": "It needs B."},
    ]
    sheet = checklist(
        group("G", control("A"), control("B"), control("C")), rules=rules, scoring={"unanswered": "exclude"}
    )
    explained = told("G", case(sheet, {"A": "P", "C": "F"}))
    assert "claimed and supported: what hangs on it counts at most 1/3, by the rules on it" in explained
    assert "claimed and supported: rule requires (B): 1 becomes 1/3: It needs B." in explained


def test_a_question_of_weight_0_stands_apart_from_its_control() -> None:
    """Its control has no number of its own to show."""
    sheet = checklist(group("G", control("A", questions=[question("x", weight=0)])))
    assert told("A", case(sheet, {"A/x": "F"}))[1:] == [
        "claimed and supported: no score, nothing weighs anything",
        "left out: nothing in it weighs anything",
        "A/x  Is x so?  (weight 0)",
        "answer: F; scale nplf",
        "claimed and supported: 100.0 % = 1, rated F",
        "left out: weight 0",
    ]


def test_what_is_not_for_this_firm_says_under_which_condition_it_is_asked() -> None:
    """The group, each control in it, and its question."""
    sheet = checklist(group("G", control("A")), group("H", control("B")))
    outside = {"H": "cloud", "B": "cloud"}
    explained = told("H", case(sheet, {"A": "F", "B": "N"}, outside))
    assert explained.count("left out: not applicable: it is asked only when cloud") == 2


def test_the_verdict_is_told_need_by_need() -> None:
    """Each rung, as supported and as claimed, with what is there and what it takes."""
    needs = {"score": 50, "every_group": 50, "critical": "L", "coverage": 100, "evidence_in_date": True}
    sheet = checklist(
        group("G", control("A", critical=True), control("B")),
        ladder=[
            {"id": "low", "title": "Low", "meaning": "Low."},
            {"id": "high", "title": "High", "meaning": "High.", "needs": needs},
        ],
    )
    explained = told("all", case(sheet, {"A": ("F", CHANGED)}))
    assert "A  Title of A  (critical)" in explained
    assert explained[explained.index("") + 1 :] == [
        "Verdict as supported: low",
        "low: met, it needs nothing more",
        "high: not met",
        "MISSING: score: 16.7 % = 1/6, needs 50.0 % = 1/2",
        "MISSING: every group G: 16.7 % = 1/6, needs 50.0 % = 1/2",
        "MISSING: critical A: P, needs L",
        "MISSING: coverage: 50.0 % = 1/2, needs 100.0 % = 1",
        "MISSING: evidence in date A: plan.md has changed since it was recorded, needs good evidence",
        "Verdict as claimed: low",
        "low: met, it needs nothing more",
        "high: not met",
        "met: score: 50.0 % = 1/2, needs 50.0 % = 1/2",
        "met: every group G: 50.0 % = 1/2, needs 50.0 % = 1/2",
        "met: critical A: F, needs L",
        "MISSING: coverage: 50.0 % = 1/2, needs 100.0 % = 1",
    ]


class _Best(Method):
    """Takes the best, and says so in a unit of its own."""

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        assert bands
        return max(part.value for part in parts)

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        assert parts
        assert bands
        return f"{value * 3} stars"


def test_a_method_that_cannot_tell_is_told_by_what_it_was_given() -> None:
    """A plug-in need not explain itself; its unit stands beside the value."""
    asked = Case(SHEET, CASE.assessment, CASE.support, Methods(_Best()))
    explained = told("all", asked)
    assert explained[1] == "claimed: 66.7 % = 2/3, rated L, 2 stars"
    assert "claimed: weighted-mean of G1, G2: 2/3 with weight 1, 1/3 with weight 1 = 2/3" in explained


def test_it_is_written_as_bytes_with_a_line_end_at_the_end() -> None:
    """One line for each of ``lines``."""
    explanation = explain(CASE, score(CASE), "A")
    assert render(explanation).decode().splitlines() == list(lines(explanation))
    assert render(explanation).endswith(b"recorded\n")


@given(worlds(method="weighted-mean"))
def test_every_formula_can_be_redone_from_its_line(world: World) -> None:
    """With nothing but fractions: the sum of products over the sum of weights is what the line says."""
    for line in lines(explain(world.case, world.score())):
        found = FORMULA.search(line)
        if found:
            pairs = [each.split(" x ") for each in found["products"].split(" + ")]
            weights = [Fraction(each) for each in found["weights"].split(" + ")]
            assert [Fraction(weight) for weight, _ in pairs] == weights
            made = sum((Fraction(weight) * Fraction(value) for weight, value in pairs), Fraction(0)) / sum(weights)
            assert made == Fraction(found["made"])


@pytest.mark.parametrize(
    ("way", "sums"),
    [
        ("horizontal", "weighted-mean of A, B: (2 x 1/2 + 1 x 1) / (2 + 1) = 2/3"),
        ("vertical", "weighted-mean of G@till, G@shop: (1 x 1 + 1 x 0) / (1 + 1) = 1/2"),
        ("matrix", "weighted-mean of A@till, A@shop, B@till: (1 x 1 + 1 x 0 + 1/2 x 1) / (1 + 1 + 1/2) = 3/5"),
    ],
)
def test_each_way_of_putting_instances_together_is_told_with_its_sums(way: str, sums: str) -> None:
    """A sentence says what the way does; the group's line has the numbers of ``docs/scoring.md``."""
    told = everything(in_two(way, "weighted-mean"), "G")
    assert any(f"({way})" in line for line in told)
    assert f"  claimed and supported: {sums}" in told
    assert "    A@shop  The shop" in told


def test_no_way_is_told_where_there_are_no_instances() -> None:
    """It would only puzzle."""
    assert not any("nstance" in line for line in everything(CASE, "all"))
