"""TOML with places."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import DocumentFault
from isoready.document.toml import parse_toml

WHOLE = '''# a comment
title = "one"  # after it
[tool.isoready]
fail-on = 'warning'
paths = ["a",  # first
  "b#c",
]
nested = { deep = 1.50, "quoted key" = [1, [2]] }
dotted.key = 2026-01-31
when = 1979-05-27 07:32:00Z
text = """
[no.table]
"""
[[many]]
x = 1
[[many]]
x = true
[many.below]
y = """a""""
'''

HOSTILE = (b"a = [" + b"[" * 5_000, b"a = 1\na = 2\n", b"\xff", b"a = 1\n[a]\n", b"= 1", b"a = '")


def test_data_is_what_the_standard_library_reads() -> None:
    """But dates are text, and numbers with a point are exact."""
    data = parse_toml(WHOLE.encode(), "x.toml").data
    assert data["tool"]["isoready"]["nested"]["deep"] == Decimal("1.50")
    assert data["tool"]["isoready"]["dotted"]["key"] == "2026-01-31"
    assert data["many"] == [{"x": 1}, {"x": True, "below": {"y": 'a"'}}]


@pytest.mark.parametrize(
    ("keys", "line", "text"),
    [
        (("title",), 2, '"one"'),
        (("tool", "isoready", "fail-on"), 4, "'warning'"),
        (("tool", "isoready", "paths", 1), 6, '"b#c"'),
        (("tool", "isoready", "nested", "deep"), 8, "1.50"),
        (("tool", "isoready", "nested", "quoted key", 1, 0), 8, "2"),
        (("tool", "isoready", "dotted", "key"), 9, "2026-01-31"),
        (("tool", "isoready", "when"), 10, "1979-05-27 07:32:00Z"),
        (("many", 0, "x"), 15, "1"),
        (("many", 1, "x"), 17, "true"),
        (("many", 1, "below", "y"), 19, '"""a""""'),
    ],
)
def test_a_value_has_its_place(keys: tuple[str | int, ...], line: int, text: str) -> None:
    """Tables, dotted keys, inline tables, lists over several lines and lists of tables."""
    place = parse_toml(WHOLE.encode(), "x.toml").locate(*keys)
    assert (place.line, place.end_line) == (line, line)
    assert WHOLE.splitlines()[line - 1][place.column - 1 : place.end_column - 1] == text


def test_a_key_has_its_place() -> None:
    """Bare, quoted and dotted."""
    document = parse_toml(WHOLE.encode(), "x.toml")
    assert document.locate_key("tool", "isoready", "fail-on")[1:] == (4, 1, 4, 8)
    assert document.locate_key("tool", "isoready", "dotted", "key")[1:3] == (9, 8)
    assert document.locate_key("tool", "isoready", "nested", "quoted key")[1:3] == (8, 25)


def test_what_is_no_toml_is_told_where() -> None:
    """The line and column of the parser, in our words."""
    with pytest.raises(DocumentFault) as fault:
        parse_toml(b"a = 1\nb = error\n", "x.toml")
    assert str(fault.value.location) == "x.toml:2:5"
    assert fault.value.rule == "toml-syntax"


@pytest.mark.parametrize("data", HOSTILE)
def test_hostile_toml_is_refused(data: bytes) -> None:
    """Deep brackets, a key twice, other bytes, and files cut off end in one fault."""
    with pytest.raises(DocumentFault):
        parse_toml(data, "x.toml")


KEYS = st.text(st.sampled_from("ab-_1"), min_size=1, max_size=3)
VALUES = st.recursive(
    st.integers(-9, 9) | st.booleans() | st.text(st.sampled_from("a#'\"\\[]{}=,.\n é"), max_size=6),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=3),
    max_leaves=8,
)


def written(value: object) -> str:
    """Write a value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[ {', '.join(map(written, value))} ]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {written(each)}" for key, each in value.items()) + " }"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return str(value)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_value_reads_the_same_at_its_place(table: dict[str, object]) -> None:
    """What stands where a value is said to be is that value."""
    text = "".join(f"{key} = {written(value)} # [x] = '\n" for key, value in table.items())
    document = parse_toml(text.encode(), "x.toml")
    assert document.data == table
    for key, value in table.items():
        place = document.locate(key)
        there = text.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1]
        assert tomllib.loads(f"x = {there}")["x"] == value


@pytest.mark.parametrize(
    ("data", "rule", "line", "column"),
    [
        (b"a = 1\nb = 1e999999999", "number", 2, 5),
        (b"a = [\n" + b"9" * 41 + b"]", "number", 2, 1),
        (b"a = 1\nb = " + b"9" * 5000, "number", 2, 5),
        (b"\na = -inf", "number", 2, 5),
        (b"\na = {b = nan}", "number", 2, 10),
        (b"x = 1\n" + b"a." * 12 + b"a = 1", "too-deep", 2, 1),
        (b"x = 1\n[" + b"'a' . " * 12 + b"a]", "too-deep", 2, 2),
        (b"".join(b"[a.b.c.k%d]\n" % number for number in range(30_000)), "too-large", 1, 1),
    ],
)
def test_what_costs_too_much_or_is_no_number_has_its_place(data: bytes, rule: str, line: int, column: int) -> None:
    """The parser would take the square of a key's length, or raise something that is no fault of a document."""
    with pytest.raises(DocumentFault) as refused:
        parse_toml(data, "f.toml")
    assert (refused.value.rule, refused.value.location.line, refused.value.location.column) == (rule, line, column)


def test_numbers_and_keys_up_to_the_bounds_are_read() -> None:
    """Forty digits, twelve parts; what stands in quotes is neither."""
    text = f'n = {"9" * 40}\n{"a." * 11}a = 1_0.5e3\nq = "{"a." * 99}"\nlong = "{"9" * 99}"\n'
    found = parse_toml(text.encode(), "f.toml").data
    assert found["n"] == int("9" * 40)
    assert found["q"] == "a." * 99
