"""Text that runs from right to left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.direction import isolated, runs_left


@pytest.mark.parametrize(("language", "left"), [("ur", True), ("ur-PK", True), ("en", False), ("de", False)])
def test_urdu_runs_to_the_left(language: str, *, left: bool) -> None:
    """The region does not matter."""
    assert runs_left(language) is left


def test_identifiers_in_urdu_are_set_apart() -> None:
    """Their dots and hyphens have no direction of their own; words without them need nothing."""
    line = "PM.2.5  بیک اپ  (iso29110-basic@1.0.0)  ISO"
    assert isolated(line) == "\u2066PM.2.5\u2069  بیک اپ  (\u2066iso29110-basic@1.0.0\u2069)  ISO"


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_text_without_such_letters_stays_as_it_is(text: str) -> None:
    """An English line is never touched."""
    assert isolated(text) == text


@given(st.text())
def test_nothing_but_marks_is_added(text: str) -> None:
    """Taken out again, the text is as it was."""
    bare = text.replace("\u2066", "").replace("\u2069", "")
    assert isolated(bare).replace("\u2066", "").replace("\u2069", "") == bare
