"""Parking: names that are free, digests that see every change, and what is not ours."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.migration.world import as_json, routes, written

from isoready.document import parse
from isoready.migration import walk
from isoready.migration.parking import restorable, spare_name
from isoready.migration.raw import digest


def test_a_digest_sees_content_and_not_order() -> None:
    """Decimals count as they are written; the order of keys does not."""
    assert digest({"a": 1, "b": [Decimal("1.5")]}) == digest({"b": [Decimal("1.5")], "a": 1})
    others = [{"a": 1}, {"a": "1"}, {"a": Decimal("1.0")}, {"a": Decimal("1.00")}, {"a": True}, {"a": None}]
    assert len({digest(each) for each in others}) == len(others)
    with pytest.raises(TypeError):
        digest({"a": object()})


def test_a_name_that_is_taken_gets_a_number() -> None:
    """And the next one the next."""
    assert spare_name("a", {}) == "a"
    assert spare_name("a", {"a": 1, "a (2)": 1}) == "a (3)"


def parked(**more: Any) -> dict[str, Any]:  # noqa: ANN401  as the model
    """An entry as `migrate` writes it."""
    entry = {"checklist": "s@1.0.0", "control": "A", "left_for": "s@2.0.0", "became": {}, "response": {"answer": "F"}}
    return {**entry, **more}


def test_what_comes_back_is_what_was_not_answered_anew() -> None:
    """On the way to its own checklist, from the one that it left for; the newest of several."""
    made = {"answer": "F", "note": "Made."}
    became = {"became": {"B": digest(made)}}

    def back(retired: dict[str, Any], responses: dict[str, Any], here: str = "s@2.0.0", to: str = "s@1.0.0") -> Any:  # noqa: ANN401
        return restorable(retired, responses, here, to)

    assert back({"one": parked(), "two": parked()}, {}) == {"A": "one"}
    assert back({"one": parked(**became)}, {"B": made}) == {"A": "one"}
    assert back({"one": parked(**became)}, {"B": {**made, "note": "Changed."}}) == {}
    assert back({"one": parked(**became)}, {}) == {}
    assert back({"one": parked(**became)}, {"B": made}, here="s@3.0.0") == {}
    assert back({"one": parked()}, {}, to="s@3.0.0") == {}
    assert back({"mine": {"answer": "F"}, "word": "F"}, {}) == {}


def test_an_answer_that_leaves_twice_is_kept_twice() -> None:
    """Changed in between, both stand under `retired`, each under a name of its own."""
    data = as_json(written({"E": {"answer": "F"}}))
    for _ in range(2):
        there = parse(walk(data, "our.yaml", routes("1.0.0", "2.0.0"), "c" * 64).data, "").data
        there["responses"]["E1"]["note"] = "Again."
        there["responses"]["E2"]["answer"] = "N"
        data = walk(as_json(there), "our.yaml", routes("2.0.0", "1.0.0"), "c" * 64).data
        back = parse(data, "").data
        back["responses"]["E"]["note"] = "And again."
        data = as_json(back)
    assert back["responses"]["E"]["answer"] == "N"
    names = [name for name in back["retired"] if name.startswith("sample@1.0.0 E")]
    assert names == ["sample@1.0.0 E (2)", "sample@1.0.0 E"]
