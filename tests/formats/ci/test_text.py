"""Text for terminals."""

from __future__ import annotations

from isoready.diagnostics import Diagnostic, Severity
from isoready.formats.ci.text import render
from isoready.location import Location

ERROR = Diagnostic(Location("a/b.yaml", 3, 7, 3, 9), Severity.ERROR, "tag", "no tags", "Take it out.", "PM.1")
NOTE = Diagnostic(Location("c.yaml"), Severity.NOTE, "alias", "an alias")


def test_one_fault_a_line_and_its_way_out() -> None:
    """Each fault begins with a place that editors can jump to; the last line counts."""
    assert render([ERROR, NOTE, ERROR], 2).decode().splitlines() == [
        "a/b.yaml:3:7: error tag no tags",
        "  help: Take it out.",
        "c.yaml:1:1: note alias an alias",
        "a/b.yaml:3:7: error tag no tags",
        "  help: Take it out.",
        "2 files checked: 2 errors, 1 note",
    ]


def test_nothing_found_is_said() -> None:
    """Without faults there is one line."""
    assert render([], 1) == b"1 file checked: no faults\n"
    assert render([], 0) == b"0 files checked: no faults\n"


def test_the_same_faults_are_the_same_bytes() -> None:
    """Two runs give identical output."""
    assert render([ERROR, NOTE], 2) == render([ERROR, NOTE], 2)


def test_a_file_cannot_write_to_the_terminal() -> None:
    """Line ends and control characters of a message or a name stay what they are: text."""
    hostile = Diagnostic(Location("a\x1b[2J\udcff.yaml"), Severity.WARNING, "tag", "x\ny\u202e", "h\rz")
    assert render([hostile], 1).decode().splitlines() == [
        r"a\u001b[2J\udcff.yaml:1:1: warning tag x\u000ay\u202e",
        r"  help: h\u000dz",
        "1 file checked: 1 warning",
    ]


def test_urdu_is_printed_as_it_is() -> None:
    """Words in any script are text."""
    assert "چلتن" in render([Diagnostic(Location("چلتن.yaml"), Severity.ERROR, "tag", "x")], 1).decode()
