"""Markdown: what people wrote is read as they wrote it, and acts as nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.report import markdown

if TYPE_CHECKING:
    from isoready.model.report import GapReport

UNESCAPED_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")


@given(st.text())
def test_escaped_text_is_one_line_without_markup(text: str) -> None:
    """No line break, no HTML, no character that Markdown would act on without a backslash before it."""
    escaped = markdown.escape(text)
    assert "\n" not in escaped
    assert not re.search(r"[<>]", escaped)
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]|~$]", escaped.replace("\\\\", ""))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("- a list", r"\- a list"),
        ("# heading", r"\# heading"),
        ("1. first", r"1\. first"),
        ("12.5 %", "12.5 %"),
        ("+4.2", "+4.2"),
        ("---", r"\---"),
        ("=====", r"\====="),
        ("a -> b", "a -&gt; b"),
        ("see http://example.org", "see http:\u2060//example.org"),
        ("www.example.org", "www\u2060.example.org"),
        ("ask @someone about #12", "ask @\u2060someone about #\u206012"),
    ],
)
def test_what_would_act_at_a_line_s_start_or_as_a_link_does_not(text: str, escaped: str) -> None:
    """No list, no heading, no rule, no link, no mention of a stranger."""
    assert markdown.escape(text) == escaped


def test_no_table_is_broken(hostile_markdown: str) -> None:
    """Every row of a table has as many cells as its head."""
    cells = 0
    for line in hostile_markdown.splitlines():
        if not line.startswith("|"):
            cells = 0
            continue
        found = len(UNESCAPED_PIPE.findall(line))
        assert cells in {0, found}
        cells = found


def test_hostile_text_brings_in_no_html(hostile_markdown: str) -> None:
    """The script is there to be read."""
    assert "&lt;script&gt;" in hostile_markdown
    assert "<" not in hostile_markdown


def test_every_chapter_is_there(hostile_markdown: str) -> None:
    """As in the other formats."""
    assert re.findall(r"^## (\d)", hostile_markdown, re.MULTILINE) == list("1234567")


def test_a_finished_report_is_no_draft(finished: GapReport) -> None:
    """And it has nothing to close."""
    text = markdown.render(finished).decode()
    assert "Draft" not in text
    assert "There is nothing to close." in text


def test_two_runs_are_the_same_bytes(full: GapReport) -> None:
    """No clock, no chance."""
    assert markdown.render(full) == markdown.render(full)
