"""Suggestions as lines of an assessment."""

from __future__ import annotations

from isoready.document import parse
from isoready.formats.suggestions import render
from isoready.model.suggestion import Suggestion

ONE = Suggestion("PM.1.9", "", "N", (("risk-register", "fails", "a.csv:1:1: x\n  y: z\x1b[2J"),), ())
MANY = Suggestion(
    "PM.2.5@shop", "F", "no", (("backup-policy", "holds", "all is well"),), tuple(f"p{n}.md" for n in range(7))
)


def test_suggestions_are_yaml_that_says_the_answers() -> None:
    """Whatever stands in the reasons; an answer such as `no` stays a text."""
    text = render([("our.yaml", [ONE, MANY])])
    assert parse(text, "x").data == {
        "responses": {
            "PM.1.9": {"answer": "N"},
            "PM.2.5@shop": {"answer": "no", "evidence": [{"file": f"p{n}.md"} for n in range(5)]},
        }
    }
    assert b"and 2 more files" in text
    assert b"\x1b" not in text


def test_without_suggestions_there_is_one_line() -> None:
    """Which says so."""
    assert render([("our.yaml", [])]) == b"# our.yaml: 0 answers are suggested by checks; nothing was written.\n"
