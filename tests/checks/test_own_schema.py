"""The schema of a firm's own checks says what the reader takes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from isoready.checks.own import KEYS, own_checks
from isoready.checks.own_schema import FORMAT, schema
from isoready.checks.settings import Section
from isoready.document import parse
from isoready.errors import IsoreadyError

VALIDATOR = Draft202012Validator(schema())
GOOD: dict[str, Any] = {
    "id": "policy-has-version",
    "message": "a policy has no version",
    "hint": "Write it.",
    "files": ["policies/*.md"],
    "assert": "has(doc.version)",
    "severity": "note",
    "controls": ["27001:A.5.1"],
}
PARTS = st.sampled_from(("..", "**", "*", "a", "b.md", "c.CSV", "d.pdf", ".md", "", " "))
FILES = st.lists(st.lists(PARTS, max_size=5).map("/".join), max_size=3)
VALUES = st.one_of(
    FILES,
    st.sampled_from(("", " ", "a", "a-b ", "A", "a--b", "x" * 500, "x" * 501, 3, None, True, "error", "worse")),
    st.lists(st.sampled_from(("27001:A.5.1", " 27001:A.5.1  9001:4.3", "27001", "27001:", "a:b:c", "")), max_size=3),
)
CHECKS = st.dictionaries(st.sampled_from((*KEYS, "other")), VALUES, max_size=3).map(lambda given: {**GOOD, **given})


def taken(check: dict[str, Any]) -> bool:
    """Whether the reader takes a check."""
    places = parse(b"checks:\n- x: 1\n", "x.yaml")
    try:
        own_checks(Section([check], places, ("checks",)), ())
    except IsoreadyError:
        return False
    return True


@given(CHECKS)
def test_schema_and_reader_agree(check: dict[str, Any]) -> None:
    """On every key but the assertion, which only its own language can judge."""
    check["assert"] = GOOD["assert"]
    assert VALIDATOR.is_valid({"format": FORMAT, "checks": [check]}) is taken(check)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_may_be_left_out_where_it_has_a_default(key: str) -> None:
    """As the reader has it."""
    check = {name: value for name, value in GOOD.items() if name != key}
    assert VALIDATOR.is_valid({"format": FORMAT, "checks": [check]}) is taken(check)


@pytest.mark.parametrize("text", ["a.md", "../a.md", "a/**/b/**/c.md", "**/**/**/a.md", "a/..", "/a.md", "a.MD"])
def test_patterns_are_judged_alike(text: str) -> None:
    """Out of the folder, of too many folders, and of no kind."""
    check = {**GOOD, "files": [text]}
    assert VALIDATOR.is_valid({"format": FORMAT, "checks": [check]}) is taken(check)


def test_the_patterns_are_of_the_regular_expressions_that_editors_know() -> None:
    """No group for a part of a pattern without case, which browsers and editors lack."""
    assert "(?i" not in str(schema())
    assert "(?>" not in str(schema())
