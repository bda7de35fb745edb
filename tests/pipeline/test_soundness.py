"""Soundness: a bad checklist is told with its place, and what is not told has only right numbers."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import event, given
from pydantic import ValidationError
from tests.pipeline.broken_worlds import broken_worlds
from tests.scoring.building import checklist, control, group, question
from tests.scoring.random_worlds import SCALES, World, worlds

from isoready.diagnostics import Severity
from isoready.location import Location
from isoready.model.answers import accepts, known_scales, scale_name
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Unscored
from isoready.pipeline.methods import methods_of
from isoready.pipeline.soundness import judge, soundness_of
from isoready.scoring import Case, score
from isoready.validation import ChecklistSubject

if TYPE_CHECKING:
    from isoready.diagnostics import Diagnostic
    from isoready.model.checklist import Checklist
    from isoready.model.score import Reading, Scorecard, Shortfall


class Anywhere:
    """Places of a checklist that was never written to a file."""

    def locate(self, *keys: str | int) -> Location:
        """Say the way to it instead of a line."""
        return Location("/".join(map(str, keys)))

    locate_key = locate


def judged(asked: Checklist) -> list[Diagnostic]:
    """Judge a checklist that is not in a file."""
    return judge(ChecklistSubject(Anywhere(), asked))


def refused(world: World) -> bool:
    """Whether the checklist is told to be wrong: by its schema, or by a rule."""
    try:
        asked = world.checklist
    except ValidationError:
        return True
    return any(each.severity is Severity.ERROR for each in judged(asked))


def answered(world: World) -> Scorecard:
    """Score the answers that the checklist, as it is now, accepts."""
    asked, scales = world.checklist, known_scales(world.checklist)
    answers: dict[str, str | None] = {}
    for each in asked.controls():
        for item in each.items:
            answer, scale = world.answers.get(each.response_id(item)), scales.get(scale_name(asked, each, item))
            if answer == NOT_APPLICABLE or (answer is not None and accepts(item, scale, answer)):
                answers[each.response_id(item)] = answer
    return score(Case(asked, replace(world, answers=answers).assessment, world.support, methods_of(asked)))


def assert_in_range(reading: Reading) -> None:
    """A value lies in its range and the range in 0 to 1; what has no number has a reason."""
    if isinstance(reading.lowest, Unscored):
        assert isinstance(reading.value, Unscored)
    else:
        assert isinstance(reading.highest, Fraction)
        value = reading.lowest if isinstance(reading.value, Unscored) else reading.value
        assert 0 <= reading.lowest <= value <= reading.highest <= 1


@given(broken_worlds())
def test_a_broken_checklist_is_refused_or_has_only_right_numbers(world: World) -> None:
    """Whatever happened to the file: an error is told, or every number is one; never a crash, never a wrong number."""
    if refused(world):
        event("refused")
        return
    event("scored")
    for node in answered(world).root.walk():
        assert_in_range(node.claimed)
        assert_in_range(node.supported)
        if isinstance(node.supported.value, Fraction):
            assert isinstance(node.claimed.value, Fraction)
            assert node.supported.value <= node.claimed.value


@given(broken_worlds())
def test_the_best_answers_reach_every_rung_of_what_is_not_refused(world: World) -> None:
    """A ladder that nobody can climb never gets past the rules."""
    if not refused(world):
        assert all(reach.best == () for reach in soundness_of(world.checklist).rungs)


def needed(shortfalls: tuple[Shortfall, ...]) -> set[tuple[str, str]]:
    """What is lacking in which node, evidence aside."""
    return {(each.need, each.subject) for each in shortfalls if each.need != "evidence_in_date"}


@given(worlds())
def test_all_answers_lie_between_the_worst_and_the_best(world: World) -> None:
    """Whatever a firm answers, it lacks what the best answers lack, and nothing that the worst answers do not lack."""
    asked = world.checklist
    kept = {key: answer for key, answer in world.answers.items() if answer not in {None, NOT_APPLICABLE}}
    answers: dict[str, str | None] = {**{key: SCALES[scale][0] for key, scale in world.scales.items()}, **kept}
    for rung, reach in zip(asked.ladder[1:], soundness_of(asked).rungs, strict=True):
        alone = asked.model_copy(update={"ladder": (asked.ladder[0], rung)})
        case = Case(alone, replace(world, answers=answers).assessment, world.support, methods_of(asked))
        lacking = needed(score(case).verdict.missing)
        assert needed(reach.best) <= lacking <= needed(reach.worst)


@pytest.mark.parametrize("better", ["higher", "lower"])
def test_a_measure_is_tried_at_its_target_and_beyond_its_limit(better: str) -> None:
    """Whole numbers do, whichever way is better and whether or not there is a limit."""
    target, limit = ("7", "2.5") if better == "higher" else ("2.5", "7")
    for more in ({}, {"limit": limit}):
        measure = {"unit": "days", "target": target, "better": better, **more}
        asked = checklist(group("G", control("A", scale="measure", measure=measure)))
        (reach,) = soundness_of(asked).rungs
        assert reach.best == ()
        assert [lack.actual for lack in reach.worst] == ["0.0 %"]


def test_evidence_is_nothing_in_the_worst_case() -> None:
    """The lowest answer may count for more than an unsupported claim does."""
    scales = {"own": {"choices": [{"id": "some", "achievement": "1/2"}, {"id": "all", "achievement": 1}]}}
    scoring = {"unsupported_cap": "1/5"}
    asked = checklist(group("G", control("A", scale="own")), scales=scales, scoring=scoring)
    (reach,) = soundness_of(asked).rungs
    assert [lack.actual for lack in reach.worst] == ["20.0 %"]


def test_every_question_of_a_control_is_answered() -> None:
    """One of several that stayed open would keep the best case from the top."""
    asked = checklist(group("G", control("A", questions=[question("a"), question("b", scale="yes-no")])))
    assert [reach.best for reach in soundness_of(asked).rungs] == [()]


def test_a_refusal_is_told_with_the_way_out() -> None:
    """One band tells nothing apart, and the method says so."""
    scoring = {"method": "nplf-mean", "bands": [{"id": "F", "up_to": 100}]}
    grades = [{"grade": "minor nonconformity", "below": "F"}]
    found = judged(checklist(group("G", control("A")), scoring=scoring, grades=grades))
    (fault,) = [each for each in found if each.severity is Severity.ERROR]
    assert (fault.rule, fault.location.path) == ("unscorable", "scoring")
    assert "at least two bands" in fault.message
    assert "weighted-mean" in fault.hint


def test_a_checklist_with_another_error_is_not_tried_out() -> None:
    """What cannot be scored is told once, by the rule that knows the place."""
    faults = judged(checklist(group("G", control("A", scale="stars"))))
    assert "unknown-scale" in {each.rule for each in faults}
    assert "unscorable" not in {each.rule for each in faults}


def test_a_setting_that_its_method_does_not_have_is_a_refusal() -> None:
    """Even where nobody asked for the faults of methods the setting is named."""
    assert "no_such" in soundness_of(checklist(group("G", control("A")), scoring={"settings": {"no_such": 1}})).refusal


def test_a_measured_question_without_a_measure_is_a_refusal() -> None:
    """Nobody can say what its best answer is."""
    assert "`measure`" in soundness_of(checklist(group("G", control("A", scale="measure")))).refusal


def test_a_target_beyond_every_answer_is_a_refusal() -> None:
    """No number of so many digits is an answer."""
    measure = {"unit": "rupees", "target": "999999999999.5", "better": "higher"}
    sound = soundness_of(checklist(group("G", control("A", scale="measure", measure=measure))))
    assert sound.refusal.startswith("A: `1000000000000` is not an answer here")


def test_an_unknown_method_is_a_refusal() -> None:
    """The message names it."""
    assert "no-method" in soundness_of(checklist(group("G", control("A")), scoring={"method": "no-method"})).refusal


def test_groups_below_a_flat_method_are_passed_over() -> None:
    """At every depth below it; its own group is not, and neither is one beside it."""
    inner = group("I", group("J", control("A")), kind="activity")
    asked = checklist(
        group("G", inner, kind="process"),
        group("H", control("B")),
        scoring={"by_kind": {"process": {"method": "penalty"}}},
    )
    assert soundness_of(asked).passed_over == {"I", "J"}
