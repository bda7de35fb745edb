"""Walking through what waits, word by word."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from isoready.cli.walking import Walk
from isoready.document import parse
from isoready.resources import resource

FILE = Path("assessment.yaml")


@pytest.fixture(autouse=True)
def _firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example firm."""
    shutil.copytree(resource("examples", "chiltan-software"), tmp_path / "firm")
    monkeypatch.chdir(tmp_path / "firm")


def walked(typed: str, *keys: str, by: str = "Palwasha Durrani") -> str:
    """What is shown while a person types."""

    @click.command()
    def command() -> None:
        Walk(FILE, by, date(2026, 11, 25), ()).through(keys)

    told = CliRunner().invoke(command, input=typed, catch_exceptions=False)
    return told.output


def write(old: str, new: str) -> None:
    """Change the file."""
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    FILE.write_text(text.replace(old, new), encoding="utf-8")


def response(key: str) -> dict[str, object]:
    """What the file says."""
    return dict(parse(FILE.read_bytes(), "").data["responses"][key])


def test_all_that_a_reviewer_needs_is_shown() -> None:
    """Question, answer, who and when, reason, note, evidence with its state, other answers, and what others said."""
    write(
        "  SI.4.2:\n",
        "  SI.4.2:\n"
        "    reason: so it is\n"
        "    evidence: [{link: 'https://x.example', shows: the board}]\n"
        "    confirmed: {by: Gul, on: 2026-11-19, note: seen}\n"
        "    reviews: [{by: Huma, on: 2026-11-20, verdict: comments, note: which board}]\n"
        "    differing:\n"
        "      - {source: a.yaml, response: {answer: P, answered_by: Gul, note: two of four}}\n"
        "      - {source: b.yaml, response: {note: no answer}}\n",
    )
    lines = [line.strip() for line in walked("q\n", "SI.4.2").splitlines()]
    for line in (
        "[1 left] SI.4.2  Understand software design",
        "answer:   `F`, by Sanober Yasinzai on 2026-11-18",
        "reason:   so it is",
        "note:     Anybody in the team can draw it on the board. Just ask.",
        "evidence: https://x.example is a link that nobody else has confirmed (the board)",
        "other 1:  `P` (answered_by Gul, note two of four) in a.yaml",
        "other 2:  `open` (note no answer) in b.yaml",
        "confirmed by Gul on 2026-11-19",
        "Huma comments on 2026-11-20: which board",
        "It waits because others answered it differently, and nobody has chosen yet.",
        "(c confirm, d dispute, n comment, k keep, s skip, q quit): q",
    ):
        assert line in lines, line


def test_what_is_said_is_written_before_the_next_is_shown() -> None:
    """Chosen, confirmed, disputed with a note, commented; then nothing is left."""
    write("  SI.4.2:\n", "  SI.4.2:\n    differing: [{source: a.yaml, response: {answer: P, answered_by: Gul}}]\n")
    keys = ("SI.4.2", "PM.1.9", "PM.2.6", "SI.5.4")
    shown = walked("k\n5\n1\n\nc\nI saw it\nd\n\nno copy\nn\nwhy so\n", *keys)
    assert "SI.4.2. Supported: " in shown
    assert shown.endswith("assessment.yaml: that was all\n")
    assert response("SI.4.2")["answer"] == "P"
    assert response("PM.1.9")["confirmed"] == {"by": "Palwasha Durrani", "on": "2026-11-25", "note": "I saw it"}
    assert "no copy" in str(response("PM.2.6")["reviews"])
    assert "'verdict': 'comments'" in str(response("SI.5.4")["reviews"])


def test_what_cannot_be_said_is_told_and_asked_again() -> None:
    """The answerer cannot confirm; the file stays as it was."""
    before = FILE.read_bytes()
    shown = walked("c\n\ns\n", "SI.4.2", by="sanober yasinzai")
    assert "error: Sanober Yasinzai gave the answer to `SI.4.2` and cannot confirm it, too" in shown
    assert shown.count("[1 left] SI.4.2") == 2
    assert FILE.read_bytes() == before


def test_where_nothing_waits_it_ends() -> None:
    """And says so."""
    assert walked("", "PM.1.8") == "assessment.yaml: nothing waits for a second person\n"
