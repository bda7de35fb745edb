"""Explaining: what is gathered so that a person can redo a number."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.scoring.building import CHANGED, CONFIRMED, Given, case, checklist, control, group, question
from tests.scoring.random_worlds import World, worlds

from isoready.errors import IsoreadyError
from isoready.model.explanation import Handed
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Kind, Unscored
from isoready.scoring import explain, score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.explanation import Making, Said, Step
    from isoready.scoring import Case


def found(asked: Case, name: str) -> Step:
    """Explain one node."""
    return explain(asked, score(asked), name).top


def said(asked: Case, name: str) -> Said:
    """What was said to the only question of a control."""
    heard = found(asked, name).steps[0].said
    assert heard is not None
    return heard


def test_a_question_tells_what_its_answer_could_count_as_and_what_carries_it() -> None:
    """Answered, open, passed and not for this firm; with and without support."""
    sheet = checklist(group("G", *(control(name) for name in "ABCDE"), control("F", na_allowed=False)))
    given_answers: dict[str, Given] = {"A": "F", "B": ("F", CHANGED), "C": NOT_APPLICABLE, "E": "F", "F": ("L", None)}
    asked = case(sheet, given_answers, {"E": "cloud"})
    assert [said(asked, name).state for name in "ABCDE"] == [
        "answered",
        "answered",
        "not applicable",
        "unanswered",
        "not for this firm",
    ]
    assert said(asked, "E").reason == "cloud"
    assert [(said(asked, name).carries, said(asked, name).wanting) for name in "ABF"] == [
        (True, False),
        (False, True),
        (False, False),
    ]
    assert said(asked, "B").lack == "plan.md has changed since it was recorded"
    assert said(asked, "F").lack == "no evidence is given"
    assert (said(asked, "A").cap, said(asked, "A").best, said(asked, "A").scale) == (
        Fraction(1, 3),
        Fraction(1),
        "nplf",
    )
    assert not said(asked, "F").na_allowed


def test_a_confirmed_answer_is_carried() -> None:
    """Whatever its evidence is."""
    sheet = checklist(group("G", control("A")))
    assert said(case(sheet, {"A": ("F", CONFIRMED)}), "A").carries


def test_a_measured_number_comes_with_its_measure_and_no_scale() -> None:
    """The scales that are told are those of the questions below."""
    measure = {"unit": "days", "target": 9, "limit": 1, "better": "higher"}
    sheet = checklist(group("G", control("A", scale="measure", measure=measure)), group("H", control("B")))
    asked = case(sheet, {"A": "5"})
    measured = said(asked, "A").measure
    assert measured is not None
    assert measured.target == 9
    assert not explain(asked, score(asked), "G").scales
    assert list(explain(asked, score(asked)).scales) == ["nplf"]


def test_a_method_is_shown_with_what_it_was_handed() -> None:
    """What has no weight or does not apply is not among it; claimed and supported each have their own."""
    sheet = checklist(group("G", control("A", weight=2), control("B"), control("C", weight=0), control("D")))
    step = found(case(sheet, {"A": ("F", CHANGED), "B": "L", "C": "F", "D": NOT_APPLICABLE}), "G")
    assert step.claimed.parts == (
        Handed("A", Fraction(2), Fraction(1)),
        Handed("B", Fraction(1), Fraction(2, 3)),
    )
    assert (step.claimed.made, step.supported.made) == (Fraction(8, 9), Fraction(4, 9))
    assert step.supported.sums == "(2 x 1/3 + 1 x 2/3) / (2 + 1)"


def test_what_a_method_made_stands_beside_what_a_cap_left_of_it() -> None:
    """The reading has the value after the rule."""
    cap = {"rule": "cap", "group": "G", "at_most": 20, "control": "B", "below": "L", "because": "It hangs on it."}
    step = found(case(checklist(group("G", control("A"), control("B")), rules=[cap]), {"A": "F", "B": "N"}), "G")
    assert (step.claimed.made, step.node.claimed.value) == (Fraction(1, 2), Fraction(1, 5))


def test_one_question_alone_needs_no_formula() -> None:
    """Its control takes it over; where it is one of a list, the method is asked all the same."""
    sheet = checklist(group("G", control("A"), control("B", questions=[question("x")])))
    asked = case(sheet, {"A": "L", "B/x": "L"})
    assert (found(asked, "A").claimed.made, found(asked, "A").claimed.sums) == (Fraction(2, 3), "")
    assert found(asked, "B").claimed.sums == "(1 x 2/3) / (1)"


@pytest.mark.parametrize(
    ("answers", "waits"),
    [
        ({"B": "F", "C": "F"}, {"H": ("C",), "C": ("A",), "G": ("A", "B"), "B": ("A",), "sample": ("G", "H")}),
        ({"A": "F", "B": "F"}, {"H": (), "C": (), "G": (), "B": (), "sample": ("H",)}),
        ({"A": "F", "B": "F", "C": "F"}, {"H": (), "C": (), "G": (), "B": (), "sample": ()}),
    ],
)
def test_what_is_blocked_names_what_it_waits_for(answers: dict[str, str], waits: dict[str, tuple[str, ...]]) -> None:
    """Members that are open or blocked, and what rules make it hang on; what weighs nothing keeps nobody waiting."""
    rules = [{"rule": "requires", "control": name, "at_most_as": "A", "because": "It needs it."} for name in "BC"]
    sheet = checklist(
        group("G", control("A"), control("B"), control("Z", weight=0)),
        group("H", control("C")),
        scoring={"unanswered": "block"},
        rules=rules,
    )
    asked = case(sheet, answers)
    assert {name: found(asked, name).supported.waits_for for name in waits} == waits


def test_a_group_that_a_cap_blocks_waits_for_the_control_of_the_cap() -> None:
    """Though nothing in it is open."""
    cap = {"rule": "cap", "group": "G", "at_most": 20, "control": "B", "below": "L", "because": "It hangs on it."}
    sheet = checklist(group("G", control("A")), group("H", control("B")), scoring={"unanswered": "block"}, rules=[cap])
    assert found(case(sheet, {"A": "F"}), "G").claimed.waits_for == ("B",)


def test_critical_controls_are_marked() -> None:
    """Nothing else is."""
    sheet = checklist(group("G", control("A", critical=True), control("B")))
    steps = found(case(sheet, {}), "G").steps
    assert [step.critical for step in steps] == [True, False]


def test_the_ladder_is_told_with_the_whole_only() -> None:
    """Every rung of it, with the verdicts."""
    asked = case(checklist(group("G", control("A"))), {"A": ("F", CHANGED)})
    climb = explain(asked, score(asked)).climb
    assert climb is not None
    assert (climb.verdict, climb.claimed_verdict) == ("not-ready", "ready")
    assert [rung.met for rung in climb.claimed] == [True, True]
    assert [rung.met for rung in climb.supported] == [True, False]
    assert explain(asked, score(asked), "G").climb is None


@pytest.mark.parametrize(
    ("name", "hint"), [("sampel", "Did you mean `sample`?"), ("what?", "Use an id of the checklist, or `all`.")]
)
def test_an_unknown_id_is_refused_with_the_nearest(name: str, hint: str) -> None:
    """Or with how to see everything."""
    asked = case(checklist(group("G", control("A"))), {})
    with pytest.raises(IsoreadyError, match="there is no group or control") as fault:
        explain(asked, score(asked), name)
    assert fault.value.hint == hint


@given(worlds())
def test_the_steps_are_the_nodes_of_the_scorecard(world: World) -> None:
    """One for each, in the same order; only questions have something said to them."""
    card = world.score()
    steps = list(walk(explain(world.case, card).top))
    assert [step.node for step in steps] == list(card.root.walk())
    assert all((step.said is not None) == (step.node.kind is Kind.QUESTION) for step in steps)


@given(worlds())
def test_a_number_is_what_the_method_made_unless_a_rule_fired(world: World) -> None:
    """And a rule that fired took over from the method, or from the rule before."""
    for step in walk(explain(world.case, world.score()).top):
        if step.said is None:
            assert_follows(
                step.claimed,
                step.node.claimed.counts_as,
                [(each.before, each.after) for each in step.node.claimed.fired],
            )
            assert_follows(
                step.supported,
                step.node.supported.counts_as,
                [(each.before, each.after) for each in step.node.supported.fired],
            )


def assert_follows(making: Making, counts_as: Fraction | None, changes: list[tuple[Fraction, Fraction]]) -> None:
    """Go from what was made through every change to what counts above; nothing may be in between."""
    now = making.made
    for before, after in changes:
        assert before == now
        assert after < before
        now = after
    assert counts_as in {now, None}


def walk(step: Step) -> Iterator[Step]:
    """A step and all below it."""
    yield step
    for below in step.steps:
        yield from walk(below)


def test_a_measure_is_told_only_of_a_question_that_is_measured() -> None:
    """Beside listed answers it says nothing."""
    measure = {"unit": "days", "target": 1, "better": "lower"}
    assert said(case(checklist(group("G", control("A", measure=measure))), {"A": "F"}), "A").measure is None


def test_a_blocked_group_is_told_as_not_met() -> None:
    """By false, and not by nothing."""
    ladder = [
        {"id": "low", "title": "Low", "meaning": "Not yet."},
        {"id": "high", "title": "High", "meaning": "Yes.", "needs": {"every_group": 50}},
    ]
    sheet = checklist(group("G", control("A"), control("B")), ladder=ladder, scoring={"unanswered": "block"})
    asked = case(sheet, {"A": "F", "B": None})
    climb = explain(asked, score(asked)).climb
    assert climb is not None
    (need,) = (each for each in climb.supported[-1].needs if each.need == "every_group")
    assert (need.subject, need.actual) == ("G", Unscored.BLOCKED)
    assert need.met is False
