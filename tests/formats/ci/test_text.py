"""Text for terminals."""

from __future__ import annotations

from tests.formats.ci.building import ERROR, NOTE, checked

from isoready.diagnostics import Diagnostic, Severity
from isoready.formats.ci.text import render
from isoready.location import Location
from isoready.model.checked import Gate


def test_one_fault_a_line_and_its_way_out() -> None:
    """Each fault begins with a place that editors can jump to; the last lines count and judge."""
    assert render(checked(ERROR, NOTE, ERROR, files=2)).decode().splitlines() == [
        "a/b.yaml:3:7: error tag no tags",
        "  help: Take it out.",
        "c.yaml:1:1: note alias an alias",
        "a/b.yaml:3:7: error tag no tags",
        "  help: Take it out.",
        "2 files checked: 2 errors, 1 note",
        "fail-on: passed: nothing at level error or worse",
        "verdict: passed",
    ]


def test_what_many_have_in_common_is_said_once() -> None:
    """A file with three places to fill in has one help below the last of them; another rule or file has its own."""
    first, other = (ERROR._replace(location=Location(path, 9), hint="Fill it in.") for path in ("a/b.yaml", "c.yaml"))
    told = render(checked(ERROR, first, first, first._replace(rule="other"), other)).decode().splitlines()
    assert [line for line in told if "help" in line] == ["  help: Take it out.", *["  help: Fill it in."] * 3]
    assert [number for number, line in enumerate(told) if "help" in line] == [1, 4, 6, 8]


def test_nothing_found_is_said() -> None:
    """Without faults there is a line that says so, and the verdict."""
    assert render(checked(gates=())) == b"1 file checked: no faults\nverdict: passed\n"
    assert render(checked(files=0, gates=())).startswith(b"0 files checked: no faults\n")


def test_a_failed_gate_fails_the_whole() -> None:
    """One gate that failed is enough, and it says why."""
    gates = [
        Gate("fail-on", passed=True, statement="nothing"),
        Gate("require", passed=False, statement="not there yet"),
    ]
    assert render(checked(gates=gates)).decode().splitlines()[1:] == [
        "fail-on: passed: nothing",
        "require: failed: not there yet",
        "verdict: failed",
    ]


def test_what_the_baseline_has_is_marked() -> None:
    """A known fault is shown all the same."""
    lines = render(checked(NOTE, known=True)).decode().splitlines()
    assert lines[0] == "c.yaml:1:1: note alias an alias (known)"
    assert lines[1] == "1 file checked: 1 note (1 known)"


def test_the_same_faults_are_the_same_bytes() -> None:
    """Two runs give identical output."""
    assert render(checked(ERROR, NOTE)) == render(checked(ERROR, NOTE))


def test_a_file_cannot_write_to_the_terminal() -> None:
    """Line ends and control characters of a message or a name stay what they are: text."""
    hostile = Diagnostic(Location("a\x1b[2J\udcff.yaml"), Severity.WARNING, "tag", "x\ny\u202e", "h\rz")
    assert render(checked(hostile, gates=())).decode().splitlines() == [
        r"a\u001b[2J\udcff.yaml:1:1: warning tag x\u000ay\u202e",
        r"  help: h\u000dz",
        "1 file checked: 1 warning",
        "verdict: passed",
    ]


def test_urdu_is_printed_as_it_is() -> None:
    """Words in any script are text."""
    assert "چلتن" in render(checked(Diagnostic(Location("چلتن.yaml"), Severity.ERROR, "tag", "x"))).decode()
