"""The ranking of gaps: worst first, but never before what must be done before it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from tests.gaps.finding import findings_of, gaps_of, sheet_of
from tests.scoring.building import CHANGED, control
from tests.scoring.random_worlds import World, worlds

from isoready.gaps import find_findings, find_gaps
from isoready.gaps.shortfall import falls_short
from isoready.model.rules import Grade

ORDER = list(Grade)


def order(*controls: dict[str, Any], answers: str, **more: Any) -> list[str]:  # noqa: ANN401  whatever the model takes
    """Rank one answer after the other."""
    given_ = dict(zip((each["id"] for each in controls), answers, strict=True))
    return [gap.finding.control.id for gap in gaps_of(sheet_of(*controls, **more), given_)]


def test_the_worse_grade_comes_first() -> None:
    """Major before minor before opportunity; what is met is not among them."""
    controls = [control("A"), control("B"), control("C", critical=True), control("D")]
    assert order(*controls, answers="LNNF") == ["C", "B", "A"]


def test_within_a_grade_what_gains_more_a_day_comes_first() -> None:
    """Then the checklist's order."""
    controls = [control("A"), control("B", weight=2), control("C"), control("D", effort={"P": 1, "L": 1, "F": 1})]
    assert order(*controls, answers="NNNN") == ["D", "B", "A", "C"]


def test_a_prerequisite_that_does_not_stand_comes_before_what_waits_for_it() -> None:
    """Even where it is graded better by itself."""
    controls = [control("A"), control("B", critical=True, prerequisites=["A"]), control("C", critical=True, weight=0)]
    assert order(*controls, answers="PNN") == ["A", "B", "C"]
    gaps = gaps_of(sheet_of(*controls), {"A": "P", "B": "N", "C": "N"})
    assert [gap.waits_for for gap in gaps] == [(), ("A",), ()]


def test_a_prerequisite_that_stands_well_enough_is_not_waited_for() -> None:
    """An opportunity for improvement can wait itself."""
    controls = [control("A"), control("B", critical=True, prerequisites=["A", "Q.9"])]
    assert order(*controls, answers="LN") == ["B", "A"]


def test_what_holds_a_control_down_comes_before_it() -> None:
    """A ``requires`` rule is waited for like a prerequisite, once; where nothing else is wanting it costs no days."""
    rules = [{"rule": "requires", "control": "A", "at_most_as": "B", "because": "A builds on B."}]
    sheet = sheet_of(control("A", prerequisites=["B"], critical=True), control("B"), rules=rules)
    first, second = gaps_of(sheet, {"A": "F", "B": "N"})
    assert (first.finding.control.id, second.finding.control.id) == ("B", "A")
    assert second.waits_for == ("B",)
    assert second.days == second.gain == 0


def test_a_gain_that_costs_nothing_is_ahead_of_all() -> None:
    """And what costs nothing and gains nothing is behind all."""
    free = control("C", effort={"F": 0})
    assert order(control("A"), control("B"), free, answers="NNN")[0] == "C"
    assert order(control("A"), {**free, "weight": 0}, answers="NN") == ["A", "C"]


def test_a_gap_says_all_that_a_plan_needs() -> None:
    """Rank, days, gain, owner, date, and whether evidence alone is wanting."""
    sheet = sheet_of(control("A"), control("B"))
    more = {"A": {"owner": "Site lead", "due": "2027-01-31"}}
    first, second = gaps_of(sheet, {"A": ("F", CHANGED), "B": "L"}, **more)
    assert (first.rank, first.days, first.gain, first.evidence_only) == (1, Fraction(4), Fraction(1, 3), True)
    assert (first.owner, first.due) == ("Site lead", date(2027, 1, 31))
    assert (second.rank, second.gain, second.evidence_only, second.owner, second.due) == (
        2,
        Fraction(1, 6),
        False,
        "",
        None,
    )


def test_a_circle_of_prerequisites_still_ends() -> None:
    """Checking reports the circle; the order stays the same from run to run."""
    controls = [control("A", prerequisites=["B", "A"]), control("B", prerequisites=["A"], weight=2), control("C")]
    assert order(*controls, answers="NNN") == ["C", "B", "A"]


def test_what_is_met_is_no_gap() -> None:
    """And a finding all the same."""
    sheet = sheet_of(control("A"))
    assert gaps_of(sheet, {"A": "F"}) == ()
    assert not falls_short(findings_of(sheet, {"A": "F"})["A"].node)


@given(worlds())
def test_the_order_holds_on_any_checklist(world: World) -> None:
    """Everything waited for comes before; ranks run from 1; a worse grade is passed only for what it waits for."""
    asked = world.checklist
    findings = find_findings(asked, world.assessment, world.score(), world.support)
    gaps = find_gaps(findings, world.gains())
    places = {gap.finding.control.id: gap.rank for gap in gaps}
    assert list(places.values()) == list(range(1, len(gaps) + 1))
    assert places.keys() == {each.control.id for each in findings if falls_short(each.node)}
    for gap in gaps:
        assert all(places[name] < gap.rank for name in gap.waits_for)
        for later in gaps[gap.rank :]:
            if ORDER.index(later.finding.grade) < ORDER.index(gap.finding.grade):
                assert any(gap.finding.control.id in each.waits_for for each in gaps[gap.rank :])


@given(worlds())
def test_days_and_gains_are_never_below_0(world: World) -> None:
    """And evidence alone is wanting only where the whole claim is full."""
    findings = find_findings(world.checklist, world.assessment, world.score(), world.support)
    for gap in find_gaps(findings, world.gains()):
        assert gap.days >= 0
        assert 0 <= gap.gain <= 1
        if gap.evidence_only:
            assert all(
                each.claimed.value == 1 for each in gap.finding.node.children if each.weight and not each.left_out
            )
