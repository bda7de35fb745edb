"""The base of every model read from a file."""

from __future__ import annotations

from contextlib import nullcontext
from copy import deepcopy
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.scoring.building import checklist, control, group

from isoready.model.assessment import Organisation
from isoready.model.base import FileModel
from isoready.model.checklist import Checklist, Control, Group

CONTROL: Final = control("A")
CAP: Final = {"rule": "cap", "group": "G", "control": "A", "at_most": 50, "below": "F", "because": "So."}
BARE: Final[dict[str, Any]] = checklist(group("G", CONTROL), rules=[CAP]).model_dump(mode="json", exclude_unset=True)
RAW: Final[dict[str, Any]] = {
    **BARE,
    "x-top": {"x-inner": 1},
    "rules": [{**BARE["rules"][0], "x-own": 1}],
    "groups": [{**BARE["groups"][0], "x-a": 1, "controls": [{**BARE["groups"][0]["controls"][0], "x-b": 1, "x-c": 2}]}],
}


def test_the_published_schema_leaves_room_for_keys_of_ones_own() -> None:
    """What the models pass over the schema accepts, and only that."""
    schema = Organisation.model_json_schema()
    assert list(schema["patternProperties"]) == ["^x-"]
    assert schema["additionalProperties"] is False


def test_what_is_no_mapping_is_left_to_pydantic() -> None:
    """A model that is already one is taken as it is."""
    one = Organisation(name="Nobody")
    assert Organisation.model_validate(one) is one
    assert issubclass(Organisation, FileModel)


def test_keys_of_ones_own_are_passed_over_wherever_a_model_stands() -> None:
    """In lists, in mappings and in one of several kinds; other faults are still told, and the data is not changed."""
    raw = deepcopy(RAW)
    assert Checklist.model_validate(raw) == Checklist.model_validate(BARE)
    assert raw == RAW
    with pytest.raises(ValidationError) as refused:
        Checklist.model_validate({**RAW, "surplus": 1})
    assert [fault["loc"] for fault in refused.value.errors()] == [("surplus",)]


def test_a_key_of_ones_own_where_keys_are_data_stays() -> None:
    """An answer may be called so."""
    control = Control.model_validate({**CONTROL, "answers": {"x-ray": "An answer."}, "x-own": 1})
    assert control.answers == {"x-ray": "An answer."}


@given(st.dictionaries(st.text("x-ab", max_size=3), st.integers(), max_size=4))
def test_only_what_begins_with_the_mark_is_passed_over(more: dict[str, int]) -> None:
    """Any other key is refused."""
    surplus = {key for key in more if not key.startswith("x-")}
    with pytest.raises(ValidationError) if surplus else nullcontext() as refused:
        Organisation.model_validate({**more, "name": "Nobody"})
    assert surplus == ({fault["loc"][0] for fault in refused.value.errors()} if refused else set())


def test_thousands_of_them_cost_one_walk() -> None:
    """Else a file of a stranger could keep us busy for minutes."""
    blocks = [{**CONTROL, "id": f"C{number}", "x-a": 1, "x-b": 2} for number in range(3000)]
    made = Group.model_validate(
        {"id": "G", "title": "G", "controls": blocks, **{f"x-{number}": 1 for number in range(9000)}}
    )
    assert len(made.controls) == 3000
