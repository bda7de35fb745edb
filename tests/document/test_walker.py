"""The walker's bounds."""

from __future__ import annotations

import pytest

from isoready.document import DocumentFault, parse
from isoready.document.walker import DEEPEST


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_depth_is_bounded(opening: str, closing: str) -> None:
    """So many levels are read, one more is refused where it opens."""
    assert parse(f"{opening * DEEPEST}x{closing * DEEPEST}".encode(), "x.yaml").data
    with pytest.raises(DocumentFault) as caught:
        parse(f"{opening * (DEEPEST + 1)}x{closing * (DEEPEST + 1)}".encode(), "x.yaml")
    assert (caught.value.rule, caught.value.location.column) == ("too-deep", DEEPEST * len(opening) + 1)


def test_a_repeated_key_names_the_line_of_the_first() -> None:
    """Whoever mends it need not look for the other one."""
    with pytest.raises(DocumentFault, match="the key `a` is already on line 2"):
        parse(b"# x\na: 1\nb: 2\na: 3\n", "x.yaml")


@pytest.mark.parametrize("text", ["a: 1\n'a': 2", '{"a": 1, a: 2}', "1: x\n1: y", "? a\n? a"])
def test_keys_are_the_same_if_their_text_is(text: str) -> None:
    """Quotes do not make another key."""
    with pytest.raises(DocumentFault) as caught:
        parse(text.encode(), "x.yaml")
    assert caught.value.rule == "duplicate-key"


def test_keys_that_mean_the_same_number_differ() -> None:
    """Keys are text: what a number would mean does not matter."""
    assert parse(b"1: a\n1.0: b\n01: c\n", "x.yaml").data == {"1": "a", "1.0": "b", "01": "c"}


@pytest.mark.parametrize("text", ['"a\\tb\\n": "c\\u0627 \\\\ \\U0001f600"', '{"a": "\\/"}'])
def test_ordinary_escapes_are_read(text: str) -> None:
    """A backslash is no reason to refuse a file."""
    assert parse(text.encode(), "x.yaml").data


@pytest.mark.parametrize("text", ['"a\\0": 1', 'a: "\\e[31m"', 'a: "\\x7f"', 'a: "\\ufeff"', 'a: "\\N"'])
def test_escapes_cannot_bring_in_what_a_file_may_not_hold(text: str) -> None:
    """Control characters are refused however they are written."""
    with pytest.raises(DocumentFault) as caught:
        parse(text.encode(), "x.yaml")
    assert caught.value.rule == "encoding"
