"""The outline: who belongs to whom, and whom a change can reach."""

from __future__ import annotations

from fractions import Fraction

from tests.scoring.building import checklist, control, group, readings, scored

from isoready.scoring.outline import WHOLE, member, outline_of

REQUIRES = {"rule": "requires", "because": "It needs it."}
RULES = [
    {**REQUIRES, "control": "A", "at_most_as": "B"},
    {**REQUIRES, "control": "B", "at_most_as": "C"},
    {"rule": "cap", "group": "G3", "at_most": 50, "control": "B", "below": "P", "because": "It hangs on it."},
]
SHEET = checklist(
    group("G1", control("A"), group("G2", control("B", weight=2), weight=3)), group("G3", control("C")), rules=RULES
)
OUTLINE = outline_of(SHEET)


def test_what_lies_within_comes_before_what_holds_it() -> None:
    """So that one pass from the front settles everything."""
    assert list(OUTLINE.branches) == ["G2", "G1", "G3", WHOLE]
    first, second = OUTLINE.branches["G1"].members
    assert (first, second) == (member(Fraction(1), "A", None, leaf=True), member(Fraction(3), "G2", None, leaf=False))
    assert [each.key for each in OUTLINE.branches["G1"].leaves] == ["A", "B"]
    assert [each.key for each in OUTLINE.branches[WHOLE].leaves] == ["A", "B", "C"]
    assert OUTLINE.branches["G2"].parent == "G1"
    assert OUTLINE.homes == {"A": "G1", "B": "G2", "C": "G3"}


def test_a_control_comes_after_those_it_counts_at_most_as() -> None:
    """Whatever the order of the rules in the file."""
    assert list(OUTLINE.requires) == ["B", "A"]


def test_a_cap_is_found_at_its_group() -> None:
    """And nowhere else."""
    assert {key: len(branch.caps) for key, branch in OUTLINE.branches.items()} == {"G2": 0, "G1": 0, "G3": 1, WHOLE: 0}


def test_a_change_reaches_homes_parents_and_whatever_rules_name() -> None:
    """A reaches only upwards; C reaches all that depend on it, and B's cap on its own group."""
    assert OUTLINE.touched(["A"]) == {"A", "G1", WHOLE}
    assert OUTLINE.touched(["C"]) == {"A", "B", "C", "G1", "G2", "G3", WHOLE}


def test_every_rule_that_holds_a_control_down_is_kept() -> None:
    """A counts at most as the lesser of B and C, in whichever order the rules stand."""
    both = [{**REQUIRES, "control": "A", "at_most_as": name} for name in ("B", "C")]
    for rules in (both, both[::-1]):
        sheet = checklist(group("G", control("A"), control("B"), control("C")), rules=rules)
        assert [rule.at_most_as for rule in outline_of(sheet).requires["A"]] == [rule["at_most_as"] for rule in rules]
        for least, most in (("B", "C"), ("C", "B")):
            (held,) = readings(scored(sheet, {"A": "F", least: "N", most: "F"}), ["A"])
            assert held.value == 0


def test_a_checklist_is_laid_out_once() -> None:
    """It is scored many times over; one like it is another."""
    sheet = checklist(group("G", control("A")))
    assert outline_of(sheet) is outline_of(sheet)
    assert outline_of(sheet.model_copy()) is not outline_of(sheet)
