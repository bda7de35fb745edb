"""SARIF: levels as the standard gives them, and what somebody accepted apart."""

from __future__ import annotations

import json
from typing import Any

import pytest

from isoready.errors import IsoreadyError
from isoready.evidence.readers.facts import Levels
from isoready.evidence.readers.sarif import read

_RULES = [
    {"id": "a", "defaultConfiguration": {"level": "note"}},
    {"id": "b", "defaultConfiguration": {"level": "error"}},
    {"id": "c"},
]


def _log(*results: dict[str, Any], **run: object) -> bytes:
    tool = {"driver": {"name": "lint", "rules": _RULES}}
    return json.dumps({"version": "2.1.0", "runs": [{"tool": tool, "results": list(results), **run}]}).encode()


@pytest.mark.parametrize(
    ("result", "level"),
    [
        ({}, "warning"),
        ({"level": "error"}, "error"),
        ({"ruleId": "a"}, "note"),
        ({"ruleId": "a", "level": "error"}, "error"),
        ({"ruleIndex": 1}, "error"),
        ({"rule": {"id": "b"}}, "error"),
        ({"rule": {"index": 0}}, "note"),
        ({"ruleId": "c"}, "warning"),
        ({"ruleId": "unknown", "ruleIndex": 1}, "warning"),
        ({"kind": "pass", "level": "error"}, "none"),
        ({"kind": "fail", "ruleId": "b"}, "error"),
    ],
)
def test_the_level_of_a_result(result: dict[str, Any], level: str) -> None:
    """Its own, else that of its rule, else warning; none where it is no failure."""
    assert read(_log(result), "s").results == Levels(**{level: 1})


@pytest.mark.parametrize(
    ("marks", "suppressed"),
    [
        ([], False),
        ([{"kind": "inSource"}], True),
        ([{"kind": "external", "status": "accepted"}], True),
        ([{"kind": "external", "status": "underReview"}], False),
        ([{"kind": "inSource"}, {"kind": "external", "status": "rejected"}], False),
    ],
)
def test_what_was_accepted_is_counted_apart(marks: list[dict[str, str]], suppressed: bool) -> None:  # noqa: FBT001  a case
    """A suppression that somebody still looks at, or refused, suppresses nothing."""
    found = read(_log({"level": "error", "suppressions": marks}), "s")
    assert (found.results.error, found.suppressed.error) == ((0, 1) if suppressed else (1, 0))


def test_results_that_are_no_longer_there_do_not_count() -> None:
    """A comparison with an earlier run lists them, too."""
    assert read(_log({"baselineState": "absent"}, {"baselineState": "new"}), "s").results == Levels(warning=1)


def test_a_run_that_failed_is_not_complete() -> None:
    """No results of a tool that broke off are not the same as no results."""
    assert read(_log(), "s").completed
    assert not read(_log(invocations=[{"executionSuccessful": False}]), "s").completed
    assert not read(b'{"version": "2.1.0", "runs": []}', "s").completed
    assert read(_log(), "s").tools == ("lint",)


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        (b"{", (1, 2), "this is no JSON"),
        (b"[]", (1, 1), "the file must be an object"),
        (b'{"version":\n "2.0.0", "runs": []}', (2, 2), "this is no SARIF 2.1.0"),
        (b'{"version": "2.1.0", "runs": {}}', (1, 30), "`runs` must be a list"),
        (b'{"version": "2.1.0", "runs": [\n7]}', (2, 1), "item 1 of `runs` must be an object"),
        (b'{"version": "2.1.0", "runs": [{}]}', (1, 31), "`tool` must be an object"),
        (_log({}, {"level": "bad"}).replace(b', {"level"', b',\n {"level"'), (2, 12), "`bad` is none of"),
        (b'{"version": "2.1.0",\n "version": "2.1.0"}', (2, 2), "the key `version` is already on line 1"),
        (b"[" * 100_000, (1, 1), "inside each other too deep"),
        (b"9" * 5000, (1, 1), "cannot be read"),
        (b"[NaN]", (1, 1), "`NaN` is no number"),
    ],
)
def test_what_is_broken_has_its_place(data: bytes, place: tuple[int, int], said: str) -> None:
    """Also where JSON is sound and the log is not."""
    with pytest.raises(IsoreadyError) as refused:
        read(data, "s.sarif")
    assert said in refused.value.message
    assert refused.value.location is not None
    assert (refused.value.location.line, refused.value.location.column) == place


def test_the_place_is_found_after_any_other_value() -> None:
    """Lists, objects and text with brackets in it are stepped over."""
    before = {"x": [1, {"]": "}"}, "]"], 'q"': {}, "e": []}
    text = json.dumps({**before, "version": "2.1.0", "runs": 5})
    with pytest.raises(IsoreadyError) as refused:
        read(text.encode(), "s")
    assert refused.value.location is not None
    assert refused.value.location.column == text.rindex("5") + 1
