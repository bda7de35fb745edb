"""GitHub's workflow commands."""

from __future__ import annotations

import re

from hypothesis import given
from tests.formats.ci.building import CHECKS, ERROR, NOTE, checked

from isoready.diagnostics import Diagnostic, Severity
from isoready.formats.ci.github import SHOWN, render
from isoready.location import Location
from isoready.model.checked import Checked

COMMAND = re.compile(r"::(error|warning|notice) file=[^,:]*(,[a-zA-Z]+=[^,:]*)*::[^\r\n]*")


def test_an_annotation_has_place_title_and_way_out() -> None:
    """The line end between message and hint is escaped."""
    first = render(checked(ERROR)).decode().splitlines()[0]
    assert first == (
        "::error file=a/b.yaml,line=3,endLine=3,col=7,endColumn=9,title=tag (PM.1)::no tags%0ATake it out."
    )


def test_nothing_found_is_the_verdict_alone() -> None:
    """Without a fault there is no command."""
    assert b"::" not in render(checked())
    assert render(checked()).endswith(b"verdict: passed\n")


def test_signs_with_a_meaning_are_escaped() -> None:
    """A per cent sign, a colon and a comma of a file name do not end a property."""
    odd = Diagnostic(Location("50%,a:b.yaml", 1, 1, 2, 3), Severity.WARNING, "tag", "100 %\n::error::x", "")
    first = render(checked(odd)).decode().splitlines()[0]
    assert first == r"::warning file=50%25%2Ca%3Ab.yaml,line=1,endLine=2,col=1,title=tag::100 %25%0A::error::x"


def test_those_that_github_does_not_show_are_counted_and_told() -> None:
    """Ten of a level are annotations; the others stand in the log, and none of their text is a command."""
    hostile = Diagnostic(Location("::error::x"), Severity.NOTE, "alias", "z")
    lines = render(checked(*[NOTE] * SHOWN, hostile, hostile)).decode().splitlines()
    assert sum(line.startswith("::notice") for line in lines) == SHOWN
    assert f"2 more of level note, because GitHub shows {SHOWN} of a level:" in lines
    assert lines.count("- ::error::x:1:1: note alias z") == 2


@given(CHECKS)
def test_a_line_is_a_command_of_ours_or_no_command(any_check: Checked) -> None:
    """No text of a file begins a command, whatever it holds."""
    for line in render(any_check).decode().split("\n"):
        assert COMMAND.fullmatch(line) or not line.lstrip().startswith(("::", "##["))
