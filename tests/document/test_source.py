"""The source: text edited where a parser says, with every other character left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import parse
from isoready.document.source import Edit, Source

TEXT = "# head\nكلید: قدر\nb: {c: d}  # why\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_place_leads_to_its_characters(line_end: str, mark: bytes) -> None:
    """Whatever ends the lines, with a byte order mark or without, and in Urdu."""
    data = mark + TEXT.replace("\n", line_end).encode()
    document, source = parse(data, "a.yaml"), Source(data)
    for keys, text in ((("كلید",), "قدر"), (("b", "c"), "d"), (("b",), "{c: d}")):
        place = document.locate(*keys)
        assert source.text[source.start(place) : source.end(place)] == text
        assert source.at(place) == text[0]


def test_at_the_end_of_the_text_there_is_no_character() -> None:
    """A value that is nothing may stand there."""
    data = b"a:"
    assert Source(data).at(parse(data, "a.yaml").locate("a")) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: 1\nb: 2\n", b"a: 1\nnew\nb: 2\n"),
        (b"a: 1  # why\r\nb: 2\r\n", b"a: 1  # why\r\nnew\r\nb: 2\r\n"),
        (b"a: 1", b"a: 1\nnew"),
        (b"a: >-\n  x\n  y\n\nb: 2\n", b"a: >-\n  x\n  y\nnew\n\nb: 2\n"),
    ],
)
def test_a_line_is_added_below_the_line_on_which_a_value_ends(before: bytes, after: bytes) -> None:
    """With the line break of the file, behind a comment, and below text of many lines."""
    source, place = Source(before), parse(before, "a.yaml").locate("a")
    assert source.edited([source.line_after(place, "new")]) == after


@given(
    text=st.text(alphabet="ab\r\nй", max_size=30),
    ends=st.lists(st.integers(0, 30), max_size=5, unique=True),
    marked=st.booleans(),
)
def test_edits_take_out_and_put_in_only_what_they_say(*, text: str, ends: list[int], marked: bool) -> None:
    """However they are ordered; without any the bytes come back as they were."""
    data = (b"\xef\xbb\xbf" if marked else b"") + text.encode()
    points = sorted(min(end, len(text)) for end in ends)
    spans = list(zip(points[::2], points[1::2], strict=False))
    edits = [Edit(start, end, f"<{start}>") for start, end in spans]
    expected = list(text)
    for start, end in reversed(spans):
        expected[start:end] = f"<{start}>"
    assert Source(data).edited(reversed(edits)) == data[: len(data) - len(text.encode())] + "".join(expected).encode()
    assert Source(data).edited([]) == data


def test_edits_at_one_place_stand_in_the_order_given() -> None:
    """The digest before the day."""
    assert Source(b"ab").edited([Edit(1, 1, "1"), Edit(1, 1, "2")]) == b"a12b"
