"""Markdown for a pull request."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.formats.ci.building import CHECKS, ERROR, NOTE, checked

from isoready.formats.ci.markdown import SHOWN, cell, render
from isoready.model.checked import Checked, Readiness

MOST = 65_536
"""Characters of a comment."""


def test_nothing_found_is_the_verdict() -> None:
    """Without a fault there is no table."""
    assert render(checked()).decode().splitlines() == [
        "## isoready: passed",
        "",
        "1 file checked: no faults.",
        "",
        "- ✅ `fail-on`: nothing at level error or worse",
    ]


def test_where_the_firm_stands_is_said() -> None:
    """Both scores, rounded, and the verdict of the ladder."""
    stands = Readiness("our.yaml", "Ours: Basic", Fraction(2, 3), Fraction(1, 2), "Not ready", 1, draft=True)
    text = render(checked()._replace(readiness=(stands,))).decode()
    assert "### Ours: Basic: Not ready (draft: questions are open)" in text
    assert "our.yaml: claimed 66.7 %, supported by evidence 50.0 %." in text


def test_those_for_which_it_fails_come_first() -> None:
    """A reviewer reads from the top."""
    rows = [line for line in render(checked(NOTE, ERROR)).decode().splitlines() if line.startswith("| ")]
    assert rows[1].startswith("| error | a/b.yaml:3:7 | tag: no tags | Take it out. |")


def test_it_is_never_longer_than_a_comment() -> None:
    """The longest faults there are, and more of them than are shown."""
    long = ERROR._replace(message="*" * 9_000, hint="[" * 9_000)
    text = render(checked(*[long] * (SHOWN + 2))).decode()
    assert len(text) < MOST
    assert "and 2 more faults" in text


@given(st.text())
def test_a_cell_is_one_line_of_words(text: str) -> None:
    """No text of a file makes a column, a tag, a mention or a link."""
    made = cell(text)
    assert len(made.splitlines()) <= 1
    bare = made.replace("\\\\", "")
    for mark in "|<`[":
        assert bare.count(mark) == bare.count(f"\\{mark}")
    assert "://" not in made


def test_nobody_is_mentioned() -> None:
    """A name with an @ calls nobody, and a number sign links to no issue."""
    assert cell("@you #12") == "@\u2060you #\u206012"


@given(CHECKS)
def test_is_the_same_twice(any_check: Checked) -> None:
    """Two runs are identical to the byte."""
    assert render(any_check) == render(any_check)
