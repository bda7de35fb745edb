"""Places: what they are made of; where they lead is tested with the document."""

from __future__ import annotations

from isoready.document.intake import MOST_BYTES
from isoready.document.lines import Lines
from isoready.document.places import SHIFT, Alias, Branch, find, key_span, location, step


def span(start: int, end: int) -> int:
    """Two offsets in one number."""
    return start << SHIFT | end


def test_the_largest_file_fits() -> None:
    """No offset in a file that is read is too large for its half of a span."""
    assert MOST_BYTES < 1 << SHIFT


def test_an_offset_keeps_its_value() -> None:
    """The last character of the largest file is where it is said to be."""
    lines = Lines("x", b"x" * MOST_BYTES)
    assert location(span(MOST_BYTES - 1, MOST_BYTES), lines)[1:] == (1, MOST_BYTES, 1, MOST_BYTES + 1)


def test_an_alias_leads_into_what_it_stands_for() -> None:
    """Steps and keys go through an alias to its target."""
    target = Branch({"a": span(4, 5)}, {"a": span(1, 2)}, span(0, 6))
    alias = Alias(span(8, 10), target)
    assert step(alias, "a") == step(target, "a") == span(4, 5)
    assert key_span(alias, "a") == key_span(target, "a") == span(1, 2)
    assert find(Branch([alias], {}, span(0, 10)), (0, "a", "b")) == (span(4, 5), 2)


def test_a_sequence_counts_from_nought_and_not_from_its_end() -> None:
    """A negative index or a text is no item."""
    place = Branch([span(1, 2)], {}, span(0, 3))
    assert step(place, 0) == span(1, 2)
    assert [step(place, key) for key in (1, -1, "0")] == [None, None, None]
    assert key_span(place, 0) is None
    assert key_span(span(1, 2), "a") is None
