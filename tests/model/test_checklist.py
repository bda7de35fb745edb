"""A checklist as a tree, and what a control asks."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from tests.scoring.building import checklist, control, group, question

from isoready.model.checklist import Control

SHEET = checklist(
    group("G1", control("A"), group("G2", control("B"), group("G3", control("C")))), group("G4", control("D"))
)


def test_groups_and_controls_come_in_the_order_of_the_file() -> None:
    """Parents first; a group's own controls before those of the groups in it."""
    assert [each.id for each in SHEET.all_groups()] == ["G1", "G2", "G3", "G4"]
    assert [each.id for each in SHEET.controls()] == ["A", "B", "C", "D"]


def test_its_name_has_its_version() -> None:
    """The two are never parted."""
    assert SHEET.name == "sample@1.0.0"


def test_a_control_asked_as_one_question_has_one_under_its_own_id() -> None:
    """With the control's anchors, scale and measure."""
    one = Control.model_validate(control("A", answers={"N": "nothing"}, scale="nplf"))
    (asked,) = one.items
    assert (asked.id, asked.question, asked.answers, asked.scale) == (
        "A",
        "Is A so?",
        {"N": "nothing"},
        "nplf",
    )
    assert asked.weight == 1
    assert one.response_id(asked) == "A"
    assert one.items is one.items


def test_several_questions_are_answered_below_their_control() -> None:
    """Under ``control/question``."""
    several = Control.model_validate(control("A", questions=[question("x"), question("y")]))
    assert [several.response_id(each) for each in several.items] == ["A/x", "A/y"]


def test_asking_what_a_control_asks_does_not_change_it() -> None:
    """What was worked out once is no part of it."""
    one, other = (Control.model_validate(control("A")) for _ in range(2))
    assert len(one.items) == 1
    assert one == other
    assert one.model_dump() == other.model_dump()
    assert [asked.question for asked in one.model_copy(update={"question": "Is it?"}).items] == ["Is it?"]


def test_keys_of_ones_own_are_passed_over_and_misspelt_ones_refused() -> None:
    """``x-`` belongs to the user; anything else is a fault."""
    assert Control.model_validate(control("A", **{"x-owner": {"any": "thing"}})) == Control.model_validate(control("A"))
    with pytest.raises(ValidationError, match="Extra inputs"):
        Control.model_validate(control("A", wieght=3))


def test_a_checklist_cannot_be_changed_once_it_is_read() -> None:
    """Frozen, so that nobody scores something else than was read."""
    with pytest.raises(ValidationError, match="frozen"):
        SHEET.title = "Another"  # type: ignore[misc]  # the fault under test
