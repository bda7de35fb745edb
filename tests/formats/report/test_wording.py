"""Text from people: nothing invisible left in it, and cut where it says so."""

# ruff: noqa: RUF001  letters of Urdu and signs of typesetting are meant

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.report import wording

REORDERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text())
def test_clean_text_holds_nothing_that_reorders_or_cannot_be_written(text: str) -> None:
    """No override of direction, no control but tab and line feed, no lone surrogate."""
    cleaned = wording.clean(text)
    assert not REORDERING & {unicodedata.bidirectional(letter) for letter in cleaned}
    assert all(letter in "\t\n" or unicodedata.category(letter) not in {"Cc", "Cs"} for letter in cleaned)
    cleaned.encode()


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Clean text stays as it is."""
    assert wording.clean(wording.clean(text)) == wording.clean(text)


def test_what_urdu_needs_is_kept() -> None:
    """Joiners and marks of direction belong to the text."""
    text = "می\u200cخواہم\u200d \u200f(۱)"
    assert wording.clean(text) == text


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_clipping_keeps_a_beginning_and_counts_the_rest(text: str, limit: int) -> None:
    """What is kept and what is left out make the whole."""
    kept, hidden = wording.clip(text, limit)
    if hidden:
        beginning = kept.removesuffix(wording.ELLIPSIS)
        assert text.startswith(beginning)
        assert len(beginning) + hidden == len(text) > limit >= len(beginning)
    else:
        assert kept == text


def test_clipping_does_not_cut_a_word_in_two() -> None:
    """There is a space near enough."""
    assert wording.clip("some words in a row", 14) == ("some words in…", 6)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Chiltan", "ltr"),
        ("چلتن", "rtl"),
        ("12 چلتن A", "rtl"),
        ("ISO چلتن", "rtl"),
        ("PLAN نام کی ایک فائل", "rtl"),
        ("Look at the hill چلتن again", "ltr"),
        ("ab چل", "ltr"),
        ("چل ab", "rtl"),
        ("12 %", "ltr"),
    ],
)
def test_most_letters_with_a_direction_decide(text: str, direction: str) -> None:
    """An Urdu sentence may begin with a Latin word; where it is even, the first letter does, as UAX #9 has it."""
    assert wording.direction(text) == direction


@pytest.mark.parametrize(("text", "urdu"), [("کوئٹہ", True), ("مكتب", False), ("Quetta", False)])
def test_urdu_is_told_by_its_own_letters(text: str, urdu: bool) -> None:  # noqa: FBT001  a table of cases
    """Arabic is not called Urdu."""
    assert wording.looks_urdu(text) is urdu


def test_a_word_too_long_for_a_column_is_noticed() -> None:
    """Eighteen letters without a space."""
    assert wording.has_long_word("a " + "b" * 18)
    assert not wording.has_long_word("b" * 17 + " " + "c" * 17)
