"""The walk goes through what applies, and finds any question again."""

from __future__ import annotations

from typing import Any

import pytest
from tests.capture.interview.world import model, steps

from isoready.capture.interview.changes import MARK
from isoready.capture.interview.steps import answer_at, steps_of
from isoready.capture.interview.walk import Walk

SAID: dict[str, Any] = {"organisation": {"name": "A firm"}, "scope": "all", "responses": {"PM.1.1": {"answer": "yes"}}}


def walk(**responses: Any) -> Walk:  # noqa: ANN401  whatever a file holds
    """Through the starter's questions."""
    said = {key.replace("_", "."): value for key, value in responses.items()}
    return Walk(steps(), {**SAID, "responses": {**SAID["responses"], **said}})


def test_it_begins_at_the_first_that_is_open() -> None:
    """Behind the firm, the scope and what is answered; at the beginning where nothing is open."""
    assert walk().steps[walk().begin()].key == "PM.1.2"
    done = Walk(steps()[:3], SAID)
    assert done.begin() == 0
    assert done.next_open(0) is None


def test_the_next_open_one_may_be_before() -> None:
    """After the last it begins again."""
    here = walk()
    assert here.steps[here.next_open(len(here.steps) - 1) or 0].key == "PM.1.2"


@pytest.mark.parametrize(
    ("text", "key"),
    [("PM.4.2", "PM.4.2"), ("pm.4.2", "PM.4.2"), ("name", "name"), ("PM.4", "PM.4.1"), ("PM", "PM.1.1"), ("", "")],
)
def test_a_question_is_found_by_name(text: str, key: str) -> None:
    """In any case; a group stands for its first question."""
    here = walk()
    place = here.named(text)
    assert (here.steps[place].key if place is not None else "") == key


def test_a_control_stands_for_its_first_question() -> None:
    """And so for its first instance."""
    here = Walk(steps("iso33020-capability", ("web", "till")), {})
    place = here.named("PA1.1/result")
    assert here.steps[place or 0].key == "PA1.1/result@web"
    assert here.named("PA1.1") == place


def test_marks_are_found_in_turn() -> None:
    """From here on, and from the beginning again."""
    here = walk(PM_1_2={MARK: True}, PM_4_2={MARK: True})
    first, second = (here.named(key) or 0 for key in ("PM.1.2", "PM.4.2"))
    assert here.next_marked(first) == second
    assert here.next_marked(second) == first
    assert here.marked() == ["PM.1.2", "PM.4.2"]


def test_words_are_searched_in_all_that_is_said_of_a_question() -> None:
    """All of them must be there; none finds none."""
    here = walk()
    assert [step.key for step in here.searched("pm.4.2")] == ["PM.4.2"]
    assert here.searched("zebra quagga") == []
    assert here.searched("") == []
    harm = Walk(steps("iso25010-product"), {})
    assert "can_harm" in [step.key for step in harm.searched("harm")]


def test_a_question_that_is_not_asked_any_more_leaves_its_place_to_another() -> None:
    """And never a place behind the last."""
    here = walk()
    assert here.at("PM.1.2", 9) == here.named("PM.1.2")
    assert here.at("gone", 5) == 5
    assert here.at("gone", 500) == len(here.steps) - 1


def test_what_is_not_for_this_firm_is_not_asked() -> None:
    """Neither a control nor all in a group."""
    asked = {each.key for each in steps_of(model(), {}, {"PM.1.1"})}
    assert "PM.1.1" not in asked
    assert "PM.1.2" in asked


def test_an_answer_for_all_instances_is_one_for_each() -> None:
    """Until the instance has its own."""
    first = next(each for each in steps("iso33020-capability", ("web",)) if each.key == "PA1.1/result@web")
    assert answer_at({"responses": {"PA1.1/result": {"answer": "F"}}}, first) == "F"
    both = {"PA1.1/result": {"answer": "F"}, "PA1.1/result@web": {"answer": "P"}}
    assert answer_at({"responses": both}, first) == "P"
    assert answer_at({"responses": {"PA1.1/result@web": {"answer": True}}}, first) == "yes"
