"""Facts: what a profile may give for each type, and in which words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.model.facts import Fact, FactValue


def fact(kind: str, **more: Any) -> Fact:  # noqa: ANN401  whatever the model takes
    """Make a fact."""
    return Fact.model_validate({"type": kind, "question": "Is it so?", **more})


CHOICE = fact("choice", choices=["small", "3"])


@pytest.mark.parametrize(
    ("asked", "value", "read"),
    [
        (fact("yes-no"), True, True),
        (fact("yes-no"), "yes", True),
        (fact("yes-no"), "no", False),
        (fact("yes-no"), "perhaps", None),
        (fact("yes-no"), 1, None),
        (fact("number"), -3, -3),
        (fact("number"), 10**15, None),
        (fact("number"), -(10**15), None),
        (fact("number"), True, None),
        (fact("number"), "3", None),
        (CHOICE, "small", "small"),
        (CHOICE, 3, "3"),
        (CHOICE, 4, None),
        (CHOICE, "huge", None),
        (CHOICE, True, None),
        (fact("text"), "anything", "anything"),
        (fact("text"), 3, None),
        (fact("text"), False, None),
    ],
)
def test_a_value_is_read_as_the_type_of_its_fact_or_not_at_all(
    asked: Fact,
    value: FactValue,
    read: FactValue | None,
) -> None:
    """And true is never taken for 1."""
    found = asked.read(value)
    assert (found, type(found)) == (read, type(read))


@given(
    st.sampled_from([fact("yes-no"), fact("number"), CHOICE, fact("text")]), st.booleans() | st.integers() | st.text()
)
def test_what_was_read_is_read_again_as_itself(asked: Fact, value: FactValue) -> None:
    """Reading once is enough."""
    found = asked.read(value)
    assert found is None or asked.read(found) == found


def test_what_is_accepted_is_said_in_words() -> None:
    """A choice lists its choices."""
    kinds = [fact("yes-no"), fact("number"), CHOICE, fact("text")]
    assert [each.accepts for each in kinds] == [
        "`yes` or `no`",
        "a whole number of at most 15 digits",
        "one of `small`, `3`",
        "a text",
    ]
