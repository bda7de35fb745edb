"""Differences between two results are told by their place."""

from __future__ import annotations

from isoready.pipeline.differing import MOST_TOLD, differences


def test_equal_results_differ_nowhere() -> None:
    """Whatever they hold."""
    assert differences({"a": [1, {"id": "x"}]}, {"a": [1, {"id": "x"}]}) == ()


def test_a_place_is_named_by_the_names_on_the_way() -> None:
    """An item of a list by its id, else by its number."""
    said, found = {"a": [{"id": "PM.1", "v": "1"}, 3]}, {"a": [{"id": "PM.1", "v": "1/2"}, 4]}
    assert differences(said, found) == (
        "/a/PM.1/v: the result says 1, and it is 1/2.",
        "/a/1: the result says 3, and it is 4.",
    )


def test_many_are_counted() -> None:
    """After the first ones."""
    told = differences([0] * 20, [1] * 20)
    assert len(told) == MOST_TOLD + 1
    assert told[-1] == f"And {20 - MOST_TOLD} more."


def test_a_longer_list_is_told() -> None:
    """With both lengths."""
    assert differences([1, 2], [1]) == (": the result lists 2, and there are 1.",)
