"""Emitting: what is written is read back as it was."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import parse
from isoready.document.emitting import emit, json_text, key_text

TEXT = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff"), max_size=20),
    st.sampled_from(["yes", "N", "null", "1.5", "0x1F", "- a", "a: b", "# c", "\u2028\u2029", "a\nb\t", "2026-01-01"]),
)
"""What a file can hold at all: no controls, no half characters, no byte order mark."""
KEYS = st.one_of(st.sampled_from(["A.5.1", "9.2", "N", "on", "true", "a b", "x-ours", "D/x@alpha"]), TEXT)
SCALARS = st.one_of(
    TEXT, st.integers(-(10**9), 10**9), st.booleans(), st.none(), st.decimals(-999, 999, places=2, allow_nan=False)
)
INNER = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)
DATA = st.dictionaries(KEYS, INNER, min_size=1, max_size=4)


@given(DATA, st.integers(0, 3))
def test_yaml_is_read_back_to_the_same(data: dict[str, object], indent: int) -> None:
    """Whatever stands in it, at any depth, under a key of its own."""
    lines = "\n".join(emit({"top": data}, indent * 2)) + "\n"
    assert parse(lines.encode(), "").data == {"top": data}


@given(DATA)
def test_json_is_read_back_to_the_same(data: dict[str, object]) -> None:
    """By our own reader and by any other."""
    written = json_text(data)
    assert parse(written.encode(), "").data == data
    assert json.loads(written, parse_float=Decimal) == data


@pytest.mark.parametrize(
    ("key", "expected"),
    [("A.5.1", "A.5.1"), ("9.2", '"9.2"'), ("N", '"N"'), ("Off", '"Off"'), ("F", "F"), ("a b", '"a b"')],
)
def test_a_word_is_plain_only_where_no_reader_takes_it_for_something_else(key: str, expected: str) -> None:
    """Numbers, and words that are true or false to some, stand in quotes."""
    assert key_text(key) == expected
