"""The format line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isoready.document import parse
from isoready.files.format_line import check_format
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist

if TYPE_CHECKING:
    from isoready.diagnostics import Diagnostic


def told(text: str) -> Diagnostic:
    """What is said of an assessment that begins so."""
    found = check_format(parse(text.encode(), "a.yaml"), Assessment)
    assert found is not None
    assert found.rule == "format"
    return found


def test_the_right_line_is_accepted() -> None:
    """Each kind of file accepts its own format."""
    assert check_format(parse(b"format: isoready/assessment/1\n", "a"), Assessment) is None
    assert check_format(parse(b"x: 1\nformat: isoready/checklist/1\n", "a"), Checklist) is None


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("isoready/assessment/2", "`isoready/assessment/2` is newer than this isoready", "Upgrade"),
        ("isoready/assessment/0", "no format that isoready reads any more", "Write `format: isoready/assessment/1`"),
        (
            "isoready/checklist/1",
            "`isoready/checklist/1`, and one of `isoready/assessment/1` is wanted",
            "another file",
        ),
        ("isoready/assessment/1000000000", "is no format that isoready knows", "Write `format: isoready/assessment/1`"),
        ("1", "`1` is no format that isoready knows", "Write `format: isoready/assessment/1`"),
        ("", "`None` is no format", "Write `format: isoready/assessment/1`"),
        ("[a]", "is no format that isoready knows", "Write"),
    ],
)
def test_another_line_gets_one_clear_message(line: str, message: str, hint: str) -> None:
    """Each way to be wrong has a sentence and a way out, at the value."""
    found = told(f"# comment\nformat: {line}\n")
    assert message in found.message
    assert hint in found.hint
    assert found.location[1:3] == (2, 9 if line else 8)


def test_a_missing_line_is_given() -> None:
    """Whoever left it out can copy it."""
    found = told("scope: all\n")
    assert "does not say what it is" in found.message
    assert "Add the line `format: isoready/assessment/1`" in found.hint


@pytest.mark.parametrize("text", ["- a\n", "only words\n", "3\n"])
def test_what_is_no_mapping_is_no_assessment(text: str) -> None:
    """A list or a text has no format line."""
    assert "no `key: value` lines" in told(text).message
