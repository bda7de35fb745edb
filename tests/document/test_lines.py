"""Lines and columns from offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isoready.document.lines import Lines


@given(st.text("ab\n\rم\U0001f600", max_size=30), st.data())
def test_offset_and_place_say_the_same(text: str, data: st.DataObject) -> None:
    """Cutting the text into lines and counting gives the same line and column."""
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # nothing starts between the two halves of one line end
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    place = Lines("x", text.encode()).location(offset, offset)
    assert (place.line, place.column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def test_an_end_before_its_start_is_moved_to_it() -> None:
    """No span is turned round."""
    assert Lines("x", b"abc").location(2, 1)[1:] == (1, 3, 1, 3)
