"""``isoready review``: what a second person says, typed or asked at a terminal."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cli.terminal import Terminal

from isoready.cli import run
from isoready.document import parse
from isoready.resources import resource

TODAY = ("--today", "2026-11-25")
BY = ("--by", "Palwasha Durrani")


@pytest.fixture(autouse=True)
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example firm."""
    shutil.copytree(resource("examples", "chiltan-software"), tmp_path / "firm")
    monkeypatch.chdir(tmp_path / "firm")
    return tmp_path / "firm" / "assessment.yaml"


def response(key: str) -> dict[str, Any]:
    """What the assessment says of a question."""
    return dict(parse(Path("assessment.yaml").read_bytes(), "").data["responses"][key])


def undecided(key: str = "SI.4.2") -> None:
    """Somebody answered a question differently."""
    text = Path("assessment.yaml").read_text(encoding="utf-8")
    other = "differing: [{source: phone.yaml, response: {answer: P, answered_by: Gul Khan, note: two of four}}]"
    Path("assessment.yaml").write_text(text.replace(f"  {key}:\n", f"  {key}:\n    {other}\n"), encoding="utf-8")


def test_what_waits_is_listed(capfd: pytest.CaptureFixture[str]) -> None:
    """What is undecided first, then as it is asked, each with what it lacks; nothing is written."""
    undecided()
    before = Path("assessment.yaml").read_bytes()
    assert run(["review", "assessment.yaml", *TODAY]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "assessment.yaml: 7 answers wait for a second person"
    assert lines[1].startswith("  SI.4.2: `F` (Sanober Yasinzai): others answered it differently")
    assert [line.split(":")[0].strip() for line in lines[2:-1]] == [
        *("PM.1.9", "PM.2.6", "SI.4.3", "SI.5.3", "SI.5.4", "SI.5.5")
    ]
    assert lines[-1].startswith("Look at them one by one: isoready review assessment.yaml --by")
    assert run(["review", "assessment.yaml", "PM.1.9", *TODAY]) == 0
    assert "1 answer waits" in capfd.readouterr().out
    assert run(["review", "assessment.yaml", "PM.1.8", *TODAY]) == 0
    assert "nothing waits" in capfd.readouterr().out
    assert Path("assessment.yaml").read_bytes() == before


def test_a_confirmation_carries_a_claim(capfd: pytest.CaptureFixture[str]) -> None:
    """Several at once, and the supported score becomes larger; twice is once."""
    line = ["review", "assessment.yaml", "SI.4.2", "PM.1.9", *BY, "--confirm", "--note", "I saw it", *TODAY]
    assert run(line) == 0
    assert capfd.readouterr().err == "assessment.yaml: SI.4.2, PM.1.9. Supported: 57.0 % (before: 56.4 %)\n"
    assert response("SI.4.2")["confirmed"] == {"by": "Palwasha Durrani", "on": "2026-11-25", "note": "I saw it"}
    once = Path("assessment.yaml").read_bytes()
    assert run(line) == 0
    assert "nothing new. Supported: 57.0 %, as before" in capfd.readouterr().err
    assert Path("assessment.yaml").read_bytes() == once


def test_a_dispute_takes_it_away_again(capfd: pytest.CaptureFixture[str]) -> None:
    """With who and when of both kept."""
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--confirm", *TODAY]) == 0
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--dispute", "--note", "no plan", *TODAY]) == 0
    assert "56.4 % (before: 56.8 %)" in capfd.readouterr().err
    who = {"by": "Palwasha Durrani", "on": "2026-11-25", "answer": "F"}
    assert response("SI.4.2")["reviews"] == [
        {**who, "verdict": "confirms"},
        {**who, "verdict": "disputes", "note": "no plan"},
    ]
    assert "confirmed" not in response("SI.4.2")
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--confirm", *TODAY]) == 0
    assert response("SI.4.2")["confirmed"] == {"by": "Palwasha Durrani", "on": "2026-11-25"}
    assert run(["check", "assessment.yaml", "--fail-on", "never", *TODAY]) == 0
    assert "disputed-answer" not in capfd.readouterr().out


def test_an_answer_is_chosen(capfd: pytest.CaptureFixture[str]) -> None:
    """The others go, and a review tells who chose and all that they said."""
    undecided()
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--confirm", *TODAY]) == 2
    assert "isoready review assessment.yaml SI.4.2 --by NAME --keep N" in capfd.readouterr().err
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--keep", "1", *TODAY]) == 0
    held = response("SI.4.2")
    assert (held["answer"], held["answered_by"], held["note"]) == ("P", "Gul Khan", "two of four")
    assert "differing" not in held
    said = held["reviews"][0]["note"]
    assert said.startswith("chose `P` (phone.yaml) over `F` (here, note Anybody in the team can draw it")
    assert "answered_by Sanober Yasinzai" in said


def test_whose_an_answer_is_goes_with_it(firm: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Also where both answer alike: nobody confirms what they said themselves."""
    text = firm.read_text(encoding="utf-8")
    other = (
        "    differing:\n      - source: b.yaml\n        response: {answer: F, note: two, answered_by: Gul Khan, "
        "answered_on: 2026-11-01}\n"
    )
    start = text.index("  SI.4.2:\n") + len("  SI.4.2:\n")
    firm.write_text(text[:start] + other + text[start:], encoding="utf-8")
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--keep", "1", *TODAY]) == 0
    held = response("SI.4.2")
    assert (held["answer"], held["answered_by"], held["note"]) == ("F", "Gul Khan", "two")
    assert run(["review", "assessment.yaml", "SI.4.2", "--by", "Gul Khan", "--confirm", *TODAY]) == 2
    assert "cannot confirm it, too" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["SI.4.2", "--by", "sanober  YASINZAI", "--confirm"], "cannot confirm it, too"),
        (["PM.1.5", *BY, "--confirm"], "is open: there is no answer to confirm"),
        (["PM.2.6", *BY, "--confirm", "--today", "2026-01-01"], "was answered on 2026-03-02"),
        (["PM.2.6", *BY, "--dispute"], "a dispute on `PM.2.6` needs a note"),
        (["PM.2.6", *BY, "--comment", "--note", " "], "a comment on `PM.2.6` needs a note"),
        (["PM.2.6", *BY, "--keep", "1"], "nothing to choose from"),
        (["PM.2.66", *BY, "--confirm"], "Did you mean `PM.2.6`?"),
        (["ZZZ", *BY, "--confirm"], "has no response `ZZZ`"),
        (["PM.2.6", "--confirm"], "nobody is named as the reviewer"),
        (["PM.2.6", *BY, "--comment", "--note", "x" * 10_001], "10000 are the most"),
        ([*BY, "--confirm"], "Name the answers"),
        (["PM.2.6", "PM.1.9", *BY, "--keep", "1"], "Name one answer"),
        (["PM.2.6", *BY, "--confirm", "--keep", "1"], "Choose (--keep) first"),
        (["PM.2.6", *BY], "only a terminal can be asked"),
    ],
)
def test_what_cannot_be_said_is_refused(
    line: list[str], said: str, firm: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the way out, and nothing is written."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    before = firm.read_bytes()
    assert run(["review", "assessment.yaml", *TODAY, *line]) == 2
    assert said in capfd.readouterr().err
    assert firm.read_bytes() == before


def test_a_number_that_is_not_there_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    """With those that are."""
    undecided()
    assert run(["review", "assessment.yaml", "SI.4.2", *BY, "--keep", "2", *TODAY]) == 2
    assert "0 is the one that is there, 1 to 1 the others" in capfd.readouterr().err


def test_a_person_goes_through_what_waits() -> None:
    """Each word is on the disk before the next answer is shown; what was written stays when the person leaves."""
    undecided()
    with Terminal(Path.cwd(), "review", "assessment.yaml", *BY, *TODAY) as terminal:
        terminal.answer("q quit): ", "k\n")
        terminal.answer("1 to 1): ", "0\n")
        terminal.answer("note: ", "asked both\n")
        terminal.answer("q quit): ", "c\n")
        assert "differing" not in response("SI.4.2")
        terminal.answer("note: ", "\n")
        terminal.answer("q quit): ", "x\n")
        terminal.answer("q quit): ", "d\n")
        assert response("PM.1.9")["confirmed"]["by"] == "Palwasha Durrani"
        terminal.answer("note: ", "ویسا نہیں\n")
        assert terminal.interrupt("q quit): ") == 130
    assert "Supported: 56.6 % (before: 56.4 %)" in terminal.shown
    assert response("PM.2.6")["reviews"][0]["note"] == "ویسا نہیں"


def test_a_file_that_changed_meanwhile_is_noticed() -> None:
    """Another answer elsewhere is kept; if it is the one on the screen, it is shown again as it is now."""
    with Terminal(Path.cwd(), "review", "assessment.yaml", "PM.1.9", "PM.2.6", *BY, *TODAY) as terminal:
        terminal.answer("q quit): ", "c\n")
        change("PM.1.8:\n    answer: N", "PM.1.8:\n    answer: P")
        terminal.answer("note: ", "\n")
        terminal.answer("q quit): ", "c\n")
        change("PM.2.6:\n    answer: F", "PM.2.6:\n    answer: L")
        terminal.answer("note: ", "\n")
        terminal.answer("q quit): ", "s\n")
        assert terminal.wait() == 0
    assert "was changed by somebody else meanwhile; nothing was written" in terminal.shown
    assert "answer:   `L`, by Bilal Zarkun" in terminal.shown
    assert "that was all" in terminal.shown
    assert response("PM.1.8")["answer"] == "P"
    assert response("PM.1.9")["confirmed"]["by"] == "Palwasha Durrani"
    assert "confirmed" not in response("PM.2.6")


def change(old: str, new: str) -> None:
    """Somebody else writes into the file."""
    text = Path("assessment.yaml").read_text(encoding="utf-8")
    assert old in text
    Path("assessment.yaml").write_text(text.replace(old, new), encoding="utf-8")


def test_the_question_is_in_the_language_of_the_file() -> None:
    """Where the checklist has it; an instance is asked by its own name."""
    change("language: en", "language: ur\ninstances: {web: The web shop}")
    change("  SI.4.2:\n", "  SI.4.2@web:\n")
    with Terminal(Path.cwd(), "review", "assessment.yaml", "SI.4.2@web", *BY, *TODAY) as terminal:
        terminal.answer("q quit): ", "q\n")
        assert terminal.wait() == 0
    assert "SI.4.2@web  " in terminal.shown
    assert "کیا" in terminal.shown


def test_where_nothing_waits_it_says_so() -> None:
    """And ends."""
    with Terminal(Path.cwd(), "review", "assessment.yaml", "PM.1.8", *BY, *TODAY) as terminal:
        assert terminal.wait() == 0
    assert "nothing waits for a second person" in terminal.shown
