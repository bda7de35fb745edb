"""Pairing: what two views of one report have in common stands once."""

from __future__ import annotations

from dataclasses import dataclass

from isoready.formats.report.page import plain, shown
from isoready.formats.report.pairing import Both, paired

NOTE = "The cooperative's water master went through nine of the seventeen cases with the authors"


@dataclass(frozen=True)
class _View:
    note: str


def test_a_long_text_of_the_firm_is_not_said_twice() -> None:
    """Of a note that was cut, only what we say of it stands in the other language, too."""
    made = paired(_View(f"{NOTE}... (9 more)"), _View(f"{NOTE}... (مزید 9)"))
    assert isinstance(made.note, Both)
    assert (made.note.first, made.note.other) == (f"{NOTE}... (9 more)", "(مزید 9)")


def test_short_texts_that_begin_alike_stand_whole() -> None:
    """A name at the head of both is no reason to cut the second."""
    made = paired(_View("docs/plan.md: in order"), _View("docs/plan.md: درست"))
    assert isinstance(made.note, Both)
    assert made.note.other == "docs/plan.md: درست"


def test_in_one_line_the_second_is_held_together() -> None:
    """So a page number that follows it stands behind it."""
    assert plain(Both("Page ", "لفظ ")) == "Page  / \u2067لفظ\u2069 "
    assert shown(plain(Both("a<b", "ب"))) == "a&lt;b / \u2067ب\u2069"
