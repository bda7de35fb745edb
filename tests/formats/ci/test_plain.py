"""Plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.ci.plain import plain


@given(st.text())
def test_is_one_line_that_can_be_printed(text: str) -> None:
    """No text breaks the line or fails to be encoded."""
    assert len(plain(text).splitlines()) <= 1
    plain(text).encode()


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_leaves_words_alone(text: str) -> None:
    """Letters, digits, punctuation and spaces of any script stay as they are."""
    assert plain(text) == text
