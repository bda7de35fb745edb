"""The planner: what it promises, why each action is in, and what it says when there is no way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from tests.planning.trying import TERMS, TODAY
from tests.scoring.building import CHANGED, Given, case, checklist, control, group, question

from isoready.errors import IsoreadyError
from isoready.model.plan import ActionPlan, Aim, Certainty, Proof, Reason, Terms
from isoready.planning import applied, plan
from isoready.scoring import Case, score

READY = {"id": "ready", "title": "Ready", "meaning": "Yes."}
NOT_YET = {"id": "not-ready", "title": "Not ready", "meaning": "Not yet."}


def ladder(**needs: Any) -> list[dict[str, Any]]:  # noqa: ANN401  whatever the model takes
    """Make two rungs, of which the second has needs."""
    return [NOT_YET, {**READY, "needs": needs}]


def to_the_top(world: Case, **terms: Any) -> ActionPlan:  # noqa: ANN401  whatever terms take
    """Plan for the highest rung."""
    return plan(world, Aim(rung=world.checklist.ladder[-1]), replace(TERMS, **terms))


def told(made: ActionPlan) -> dict[str, list[tuple[str, str]]]:
    """The reasons by response."""
    return {action.key: [(reason.what, reason.subject) for reason in action.reasons] for action in made.actions}


def two(*rules: dict[str, Any], given: dict[str, Given], **more: Any) -> Case:  # noqa: ANN401  whatever the model takes
    """Two controls in one group, with rules."""
    return case(checklist(group("G", control("A", critical=True), control("B")), rules=list(rules), **more), given)


def test_what_is_reached_already_needs_no_plan() -> None:
    """Nothing is supposed, nothing is done, and it is certain."""
    made = plan(two(given={"A": "F", "B": "F"}), Aim(score=Fraction(1)), Terms(TODAY, (30,)))
    assert made.reached
    assert not any([made.actions, made.supposed, made.missing, made.days])
    assert [stage.until for stage in made.stages] == [30]


def test_an_open_question_is_supposed_to_have_its_lowest_answer() -> None:
    """The plan says so, and an action on it starts from nothing."""
    made = to_the_top(two(given={"A": None, "B": "F"}, ladder=ladder(score=60, coverage=100)))
    assert made.supposed == (("A", "N"),)
    assert [(action.before, action.after, action.days) for action in made.actions] == [("", "P", Fraction(1))]
    assert told(made) == {"A": [("score", ""), ("coverage", "")]}


def test_evidence_alone_is_an_action_of_its_own() -> None:
    """Of an answer that it does not lift, where the rung asks for evidence in date."""
    made = to_the_top(two(given={"A": ("P", CHANGED), "B": ("N", CHANGED)}, ladder=ladder(evidence_in_date=True)))
    assert [(each.key, each.before, each.after, each.evidence_only, each.days) for each in made.actions] == [
        ("B", "N", "N", True, Fraction(0)),
        ("A", "P", "P", True, Fraction(1)),
    ]
    assert told(made) == {"A": [("evidence_in_date", "A")], "B": [("evidence_in_date", "B")]}
    assert [action.gain for action in made.actions] == [0, 0]


def test_evidence_that_lifts_its_answer_is_said_to_be_evidence() -> None:
    """The claim is full and only its last step is paid."""
    made = to_the_top(two(given={"A": ("F", CHANGED), "B": "F"}, ladder=ladder(score=100)))
    assert [(each.before, each.after, each.evidence_only, each.days) for each in made.actions] == [
        ("F", "F", True, Fraction(4))
    ]


def test_a_cap_is_a_reason() -> None:
    """The group counts at most so much while the control is too low."""
    cap = {"rule": "cap", "group": "G", "at_most": 40, "control": "A", "below": "L", "because": "It hangs on it."}
    made = to_the_top(two(cap, given={"A": "P", "B": "F"}, ladder=ladder(score=50)))
    assert told(made) == {"A": [("score", ""), ("cap", "G")]}


def test_what_counts_at_most_as_another_is_a_reason() -> None:
    """Lifting the one lifts both."""
    requires = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}
    made = to_the_top(two(requires, given={"A": "N", "B": "F"}, ladder=ladder(every_group=30, critical="P")))
    assert told(made) == {"A": [("every_group", "G"), ("critical", "A"), ("requires", "B")]}
    assert [action.gain for action in made.actions] == [Fraction(1, 3)]


def test_what_others_build_on_comes_first() -> None:
    """And that is a reason, though it gains less."""
    sheet = checklist(group("G", control("A", weight=9, prerequisites=["B", "A", "Z"]), control("B")))
    made = plan(case(sheet, {"A": "N", "B": "N"}), Aim(score=Fraction(9, 10)), TERMS)
    assert [action.key for action in made.actions] == ["B", "A"]
    assert Reason("prerequisite", "A") in made.actions[0].reasons


def test_prerequisites_in_a_circle_are_closed_together() -> None:
    """Whoever checks the checklist hears of it; the plan does not hang."""
    sheet = checklist(group("G", control("A", prerequisites=["B"]), control("B", prerequisites=["A"])))
    made = plan(case(sheet, {"A": "N", "B": "N"}), Aim(score=Fraction(1)), TERMS)
    assert {action.key for action in made.actions} == {"A", "B"}


@pytest.mark.parametrize(("passed", "reached"), [("not-applicable", True), ("F", False)])
def test_what_has_no_number_can_only_be_built_on_if_it_does_not_apply(passed: str, reached: bool) -> None:  # noqa: FBT001  a case
    """A control whose questions weigh nothing never stands."""
    base = control("B", questions=[question("x", weight=0)])
    sheet = checklist(group("G", control("A", prerequisites=["B"]), base))
    assert plan(case(sheet, {"A": "N", "B/x": passed}), Aim(score=Fraction(1)), TERMS).reached is reached


def test_where_there_is_no_way_the_best_is_told() -> None:
    """With what is missing then, and how sure it is."""
    sheet = checklist(group("G", control("A"), control("B", prerequisites=["A"], na_allowed=False)))
    world = case(sheet, {"A": "N", "B": "N"})
    made = plan(world, Aim(score=Fraction(9, 10)), Terms(TODAY, (30,), {"default": Fraction(5)}))
    assert not made.reached
    assert made.stages[-1].score == Fraction(1, 2)
    assert [(each.required, each.actual) for each in made.missing] == [("90 %", "50.0 %")]
    assert made.proof == Proof(Certainty.OPTIMAL, "score", Fraction(1, 2), Fraction(0))


def test_a_verdict_that_cannot_be_reached_names_its_needs() -> None:
    """As the verdict itself does."""
    made = to_the_top(two(given={"A": "N", "B": "N"}), capacity={"default": Fraction(2)})
    assert not made.reached
    assert [each.need for each in made.missing] == ["score"]


def test_two_stretches_take_more_than_one() -> None:
    """Where the cheapest does not fit in, when and what are settled together."""
    far, near = control("A", effort={"P": 3, "L": 3, "F": 3}), control("B", effort={"P": 4, "L": 1, "F": 1})
    world = case(checklist(group("G", far, near)), {"A": "N", "B": "N"})
    terms = Terms(TODAY, (10, 20), {"default": Fraction(4)})
    free = plan(world, Aim(score=Fraction(1, 2)), TERMS)
    timed = plan(world, Aim(score=Fraction(1, 2)), terms)
    assert free.days <= timed.days
    assert timed.reached
    assert [stage.days <= 4 for stage in timed.stages] == [True, True]
    assert score(applied(world, timed, 0)).root.supported.value == timed.stages[0].score


def test_what_fits_as_a_whole_but_not_in_parts_is_planned_anew() -> None:
    """Three days do not fit into two and two, so something else is done."""
    bulky = control("A", scale="yes-no", effort={"yes": 3})
    others = [control(name, scale="yes-no", effort={"yes": 2}) for name in "BC"]
    world = case(checklist(group("G", bulky | {"weight": 2}, *others)), {"A": "no", "B": "no", "C": "no"})
    made = plan(world, Aim(score=Fraction(1, 2)), Terms(TODAY, (10, 20), {"default": Fraction(2)}))
    assert {action.key for action in made.actions} == {"B", "C"}
    assert [action.period for action in made.actions] == [0, 1]
    assert made.proof.certainty is Certainty.OPTIMAL
    assert made.days == made.proof.bound == 4


def test_evidence_is_brought_in_order_when_there_is_time() -> None:
    """One after the other, as far as each period goes."""
    world = two(given={"A": ("P", CHANGED), "B": ("P", CHANGED)}, ladder=ladder(evidence_in_date=True))
    free = to_the_top(world)
    made = to_the_top(world, horizons=(10, 20), capacity={"default": Fraction(1)})
    assert [(each.key, each.period, each.evidence_only) for each in made.actions] == [("A", 0, True), ("B", 1, True)]
    assert made.days == free.days == made.proof.bound


def test_an_action_keeps_its_owner_and_its_day() -> None:
    """What one question of a control says holds for the others."""
    due = TODAY + timedelta(days=3)
    sheet = checklist(group("G", control("A", questions=[question("x"), question("y")])))
    world = case(sheet, {"A/x": "N", "A/y": "N"})
    said = world.assessment.responses
    owned = {**said, "A/y": said["A/y"].model_copy(update={"owner": "Sana", "due": due})}
    world = replace(world, assessment=world.assessment.model_copy(update={"responses": owned}))
    made = plan(world, Aim(score=Fraction(1)), TERMS)
    assert {action.key: (action.owner, action.due) for action in made.actions} == {
        "A/x": ("Sana", None),
        "A/y": ("Sana", due),
    }


def test_steps_in_several_periods_are_actions_of_their_own() -> None:
    """Each goes on from where the one before has ended, and loses what comes after it too."""
    world = case(checklist(group("G", control("A"))), {"A": "N"})
    made = plan(world, Aim(score=Fraction(1)), Terms(TODAY, (10, 20), {"default": Fraction(4)}))
    assert [(each.before, each.after, each.period, each.gain) for each in made.actions] == [
        ("N", "L", 0, 1),
        ("L", "F", 1, Fraction(1, 3)),
    ]


def test_what_costs_nothing_and_gains_nothing_is_left_out() -> None:
    """However the solver puts it."""
    free = control("B", weight=0, effort={"P": 0, "L": 0, "F": 0})
    world = case(checklist(group("G", control("A"), free)), {"A": "N", "B": "N"})
    for aim in (Aim(score=Fraction(1)), Aim(budget=Fraction(99))):
        assert [action.key for action in plan(world, aim, TERMS).actions] == ["A"]


@pytest.mark.parametrize("aim", [Aim(score=Fraction(1, 2)), Aim(budget=Fraction(1))])
def test_without_time_it_says_that_it_does_not_know(aim: Aim) -> None:
    """Nothing is promised."""
    made = plan(two(given={"A": "N", "B": "N"}), aim, replace(TERMS, seconds=0.0))
    assert made.proof.certainty in {Certainty.UNKNOWN, Certainty.FEASIBLE}
    assert not made.actions
    assert made.proof.bound == 1


def test_where_nothing_has_a_score_nothing_is_planned() -> None:
    """It says why."""
    world = case(checklist(group("G", control("A"))), {"A": "not-applicable"})
    with pytest.raises(IsoreadyError, match="there is no score: nothing applicable"):
        plan(world, Aim(budget=Fraction(1)), TERMS)


def test_instances_are_refused() -> None:
    """They are named, and what to do instead."""
    world = two(given={"A": "N", "B": "N"})
    several = world.assessment.model_copy(update={"instances": {"P1": "Project one"}})
    with pytest.raises(IsoreadyError, match="one instance of a process, and this assessment has P1") as refused:
        plan(replace(world, assessment=several), Aim(budget=Fraction(1)), TERMS)
    assert "`isoready score FILE --with ID@INSTANCE=ANSWER`" in refused.value.hint


def test_the_same_is_planned_twice() -> None:
    """One thread and one seed."""
    world = two(given={"A": "N", "B": "N"})
    assert plan(world, Aim(score=Fraction(1, 2)), TERMS) == plan(world, Aim(score=Fraction(1, 2)), TERMS)


def test_much_work_that_fills_all_time_is_chosen_and_placed_at_once() -> None:
    """Every day of two periods is taken, and no more is done in one than it holds."""
    names = [f"C{place}" for place in range(24)]
    controls = [control(name, scale="yes-no", effort={"yes": 1}) for name in names]
    world = case(checklist(group("G", *controls)), dict.fromkeys(names, "no"))
    made = plan(world, Aim(score=Fraction(1)), Terms(TODAY, (20, 40), {"default": Fraction(12)}))
    assert made.reached
    assert [stage.days for stage in made.stages] == [12, 12]
    assert made.days == made.proof.bound == 24
