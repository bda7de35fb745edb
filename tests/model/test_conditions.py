"""Conditions: cut into words, and every character of them is in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.model.conditions import facts_named, words_of

SOUP = st.text(alphabet="ab in_09-'\"=!<>&|()[],.+ \n\\é", max_size=40)


@given(SOUP)
def test_words_are_found_where_they_stand_with_only_blanks_between(condition: str) -> None:
    """Until a character that begins no word, nothing is passed over."""
    words, broken = words_of(condition)
    at = 0
    for word in words:
        assert not condition[at : word.start].strip()
        assert condition.startswith(word.text, word.start)
        at = word.start + len(word.text)
    assert not condition[at:broken].strip()
    assert broken is None or condition[broken].strip()


@pytest.mark.parametrize(
    "condition",
    [
        "r'x'",
        "'''x'''",
        'b"x"',
        "'a\\'b'",
        "3u",
        "0x1F",
        "1.5",
        "1e3",
        "a.b",
        "a ? b",
        "a // b",
        "`a`",
        "{}",
        "a + 1",
        "é",
    ],
)
def test_the_vocabulary_is_closed(condition: str) -> None:
    """What is not a word of ours stops the cutting, whatever it means elsewhere."""
    assert words_of(condition)[1] is not None


def test_a_word_knows_its_kind() -> None:
    """A name that the language keeps is no fact."""
    words, _ = words_of("a == 'b c' && !true || d in [-1, 2] && e <= 3")
    assert " ".join(word.kind[:2] for word in words) == "na eq te si si tr si na in si nu si nu si si na or nu"
    assert facts_named("a == 'b c' && a != d || true") == ("a", "d")
