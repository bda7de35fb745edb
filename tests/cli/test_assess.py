"""``isoready assess``: as somebody types it, in a pipe and at a terminal of 80 columns and 24 rows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.terminal import CLEARED, Terminal, rows

from isoready.cli.commands.assess import command
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.pipeline.interviewing import KeptApartError, Sitting

NEW = ("--checklist", "iso29110-starter", "--by", "Nargis", "--today", "2026-11-27")


def typed(path: Path, *lines: str, options: tuple[str, ...] = NEW) -> Result:
    """Type lines into a pipe."""
    return CliRunner().invoke(
        command, [str(path), *options], input="".join(f"{line}\n" for line in lines), catch_exceptions=False
    )


def held(path: Path) -> dict[str, Any]:
    """What the file says."""
    data: dict[str, Any] = parse(path.read_bytes(), path.name).data
    return data


def test_a_new_file_is_answered(tmp_path: Path) -> None:
    """The firm, the scope, and then one question after another; each answer with who gave it."""
    path = tmp_path / "our.yaml"
    told = typed(path, "Our Firm", "the shop", "yes", "", "n", "", "q")
    assert told.exit_code == 0, told.output
    data = held(path)
    assert (data["organisation"]["name"], data["scope"]) == ("Our Firm", "the shop")
    assert data["responses"]["PM.1.1"] | {"wording": ""} == {
        "answer": "yes",
        "answered_by": "Nargis",
        "answered_on": "2026-11-27",
        "wording": "",
    }
    assert data["responses"]["PM.1.2"]["answer"] == "no"
    assert "2 of 26 answered; everything is on the disk." in told.output
    assert "\x1b" not in told.output


def test_it_needs_nothing_that_windows_lacks(tmp_path: Path) -> None:
    """Started where no module of POSIX and no readline can be had, it asks and keeps answers all the same."""
    lacking = "fcntl termios tty pty resource readline pwd grp curses"
    program = f"import sys; sys.modules.update(dict.fromkeys({lacking!r}.split()))\nfrom isoready.cli import run\n"
    command = [sys.executable, "-c", f"{program}sys.exit(run(sys.argv[1:]))", "assess", "our.yaml", *NEW]
    lines = "Our Firm\nthe shop\nyes\n\nq\n"
    ran = subprocess.run(command, cwd=tmp_path, input=lines, capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.returncode == 0, ran.stderr
    assert held(tmp_path / "our.yaml")["responses"]["PM.1.1"]["answer"] == "yes"


def test_it_goes_on_where_it_was_left(tmp_path: Path) -> None:
    """At the first question that is open, at any end of the lines."""
    path = tmp_path / "our.yaml"
    typed(path, "Our Firm", "the shop", "yes")
    told = typed(path, "no", options=("--by", "Huma"))
    assert told.exit_code == 0
    assert held(path)["responses"]["PM.1.2"]["answered_by"] == "Huma"
    assert "PM.1.1>" not in told.output


def test_all_that_can_stand_beside_an_answer(tmp_path: Path) -> None:
    """At once behind the letter, or asked for; with `-` it is taken out again."""
    path = tmp_path / "our.yaml"
    (tmp_path / "plan.md").write_text("a plan", encoding="utf-8")
    beside = ["+ it is so", "note", "and so", "o Huma", "d 2027-01-31", "d soon", "m", "e plan.md", "the plan"]
    more = ["evidence", "https://example.org/a", "", "e gone.md", "", "e ../x.md", "", "e", "", "o", ""]
    told = typed(path, "Firm", "scope", "yes", *beside, *more)
    response = held(path)["responses"]["PM.1.1"]
    assert response["note"] == "it is so\nand so"
    assert (response["owner"], response["due"], response["x-review"]) == ("Huma", "2027-01-31", True)
    assert [each.get("file", each.get("link")) for each in response["evidence"]] == [
        "plan.md",
        "https://example.org/a",
        "gone.md",
    ]
    assert response["evidence"][0]["shows"] == "the plan"
    for words in ("`soon` is no day", "its digest is recorded", "gone.md is not there", "../x.md leads out"):
        assert words in " ".join(told.output.split())
    assert "Marked for review: PM.1.1." in told.output
    typed(path, "b", "+ -", "o -", "d -", "e -", "e -", "m", "q", options=("--by", "x"))
    left = held(path)["responses"]["PM.1.1"]
    assert not {"note", "owner", "due", "x-review"} & set(left)
    assert len(left["evidence"]) == 1


def test_undo_takes_back_one_change_after_another(tmp_path: Path) -> None:
    """Until the file says again what it said, and no further."""
    path = tmp_path / "our.yaml"
    typed(path, "Firm", "scope", "q")
    before = held(path)
    told = typed(path, "yes", "+ a", "", "no", "c", "m", *["u"] * 6, "q", options=("--by", "x"))
    assert held(path) == before
    assert "There is nothing to undo." in told.output
    assert "PM.1.2 is marked for review." in told.output


def test_what_somebody_else_changed_since_is_not_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their answer stays."""
    path = tmp_path / "our.yaml"
    typed(path, "Firm", "scope", "q")
    real, count = Sitting.put, iter(range(9))

    def put(self: Sitting, change: Any) -> Any:  # noqa: ANN401  as it is
        told = real(self, change)
        if next(count) == 0:
            text = path.read_text("utf-8").replace('answer: "yes"', 'answer: "no"')
            path.write_text(text, encoding="utf-8")
        return told

    monkeypatch.setattr(Sitting, "put", put)
    told = typed(path, "yes", "", "yes", "u", "u", "q", options=("--by", "x"))
    assert "changed by somebody else meanwhile" in told.output
    assert "PM.1.1 was changed by somebody else since" in told.output
    assert held(path)["responses"]["PM.1.1"]["answer"] == "no"


def test_the_way_through(tmp_path: Path) -> None:
    """Back, on, to a name, to words, to marks, to what is open; and it says what is not there."""
    path = tmp_path / "our.yaml"
    lines = [
        "A",
        "b",
        "m",
        "s",
        "b",
        "b",
        "b",
        "b",
        "j PM.4.2",
        "r",
        "j",
        "PM.9",
        "/zebra",
        "/plan",
        "/pm.4.2",
        "x",
        "",
    ]
    told = typed(path, *lines, "x no customer gives any", "?", "a", "h", "nonsense", "5", "q")
    words = " ".join(told.output.split())
    for each in (
        "This is the first question.",
        "There is no question `PM.9`.",
        "Nothing holds these words.",
        "found; j ID: go there.",
        "Without a reason, `not-applicable` is not accepted.",
        "PM.4.2 = not-applicable",
        "How: ",
        "take back the last change",
        "`nonsense` is no answer here. Answer no, partial, yes, not-applicable; or h for help.",
    ):
        assert each in words, each
    assert held(path)["responses"]["PM.4.2"]["reason"] == "no customer gives any"


def test_the_end_is_said(tmp_path: Path) -> None:
    """After the last question comes what is open, and then nothing."""
    path = tmp_path / "our.yaml"
    told = typed(path, "Firm", "scope", *["yes", ""] * 26, "s", "r", "q")
    assert told.output.count("Every question that applies is answered.") == 2
    assert "26 of 26 answered" in told.output
    assert "The gap report: isoready report" in told.output
    assert typed(path, ":q", options=("--by", "x")).exit_code == 0


def test_the_only_open_question_is_the_last(tmp_path: Path) -> None:
    """Skipping it stays there; nothing marked says so."""
    path = tmp_path / "our.yaml"
    told = typed(path, "Firm", "scope", *["yes", ""] * 25, "s", "r", "m", "r", "q")
    assert "This is the last question." in told.output
    assert "Nothing is marked for review." in told.output


def test_the_firms_own_questions_have_answers_only(tmp_path: Path) -> None:
    """A command alone is one there too, a sign makes text of it, and a note is for a question of the checklist."""
    path = tmp_path / "our.yaml"
    told = typed(path, ":m", "x", ":e", ":o Huma", ":nonsense", "=n", ":c", "Firm", "b", ":c", "=q", "q")
    words = " ".join(told.output.split())
    assert "only questions of the checklist have that" in words
    assert "`:nonsense` is no command" in words
    assert held(path)["scope"] == "q"
    assert held(path)["organisation"]["name"] == "n"


def test_facts_decide_what_is_asked(tmp_path: Path) -> None:
    """What is not for this firm is told by name; a fact has its meaning, and can be taken back."""
    path = tmp_path / "our.yaml"
    options = ("--checklist", "iso25010-product", "--by", "x")
    told = typed(path, "Firm", "scope", "perhaps", "no", "j SA.safe-integration", "q", options=options)
    words = " ".join(told.output.split())
    assert "Answer yes or no; or h for help." in words
    assert "SA.safe-integration is not asked of your firm" in words
    typed(path, "j can_harm", "no", "j can_harm", ":c", "q", options=("--by", "x"))
    assert held(path)["profile"] == {}


def test_a_number_is_asked_for(tmp_path: Path) -> None:
    """What is no number says so."""
    path = tmp_path / "our.yaml"
    options = ("--checklist", "iso25023-measures", "--by", "x")
    told = typed(path, "Firm", "scope", "many", "1", "q", options=options)
    assert "`many` is no number." in told.output
    assert held(path)["responses"]["FCp-1"]["answer"] == "1"


def test_instances_are_answered_side_by_side(tmp_path: Path) -> None:
    """Each by itself."""
    path = tmp_path / "our.yaml"
    options = ("--checklist", "iso33020-capability", "--instance", "web=The shop", "--instance", "till=The till")
    typed(path, "Firm", "scope", "L", "", "P", "q", options=options)
    responses = held(path)["responses"]
    assert (responses["PA1.1/result@web"]["answer"], responses["PA1.1/result@till"]["answer"]) == ("L", "P")


def test_what_cannot_be_written_is_said_and_the_interview_goes_on(tmp_path: Path) -> None:
    """The answer before and the one after are on the disk."""
    path = tmp_path / "our.yaml"
    told = typed(path, "Firm", "scope", "yes", f"+ {'a' * 10_001}", "", "no", "q")
    assert "NOT kept: " in told.output
    assert [held(path)["responses"][key]["answer"] for key in ("PM.1.1", "PM.1.2")] == ["yes", "no"]


def test_an_answer_that_has_no_score_is_said(tmp_path: Path) -> None:
    """And the count goes on."""
    path = tmp_path / "our.yaml"
    typed(path, "Firm", "scope", "yes")
    path.write_text(path.read_text("utf-8").replace('answer: "yes"', "answer: perhaps"), encoding="utf-8")
    told = typed(path, "q", options=("--by", "x"))
    assert "1 of 26 answered" in told.output
    assert "no score: " in told.output


@pytest.mark.parametrize(
    ("options", "message"),
    [((), "there is no"), (("--checklist", "nothing"), "nothing"), ((*NEW, "--lang", "fr"), "`fr`")],
)
def test_what_cannot_begin_begins_nothing(tmp_path: Path, options: tuple[str, ...], message: str) -> None:
    """No file, no checklist, no such language."""
    with pytest.raises(IsoreadyError, match=message):
        typed(tmp_path / "our.yaml", options=options)
    assert list(tmp_path.iterdir()) == []


def test_the_checklist_that_is_named_is_the_files(tmp_path: Path) -> None:
    """Another one is refused."""
    path = tmp_path / "our.yaml"
    typed(path, "Firm", "scope")
    assert typed(path, "q").exit_code == 0
    with pytest.raises(IsoreadyError, match="--instance adds nothing"):
        typed(path, "q", options=("--instance", "web=The shop"))
    with pytest.raises(IsoreadyError, match="and not iso29110-basic"):
        typed(path, "q", options=("--checklist", "iso29110-basic"))


def test_in_a_pipe_a_conflict_is_refused_and_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both answers are on the disk, and the error says where."""
    path = tmp_path / "our.yaml"
    typed(path, "Firm", "scope", "q")
    real = Sitting.put

    def put(self: Sitting, change: Any) -> Any:  # noqa: ANN401  as it is
        other = path.read_text("utf-8").replace("PM.1.1:\n    answer:", 'PM.1.1:\n    answer: "no"', 1)
        path.write_text(other, encoding="utf-8")
        return real(self, change)

    monkeypatch.setattr(Sitting, "put", put)
    with pytest.raises(KeptApartError, match=re.escape("`PM.1.1` was answered by both")):
        typed(path, "yes", "q", options=("--by", "x"))
    assert held(path)["responses"]["PM.1.1"]["answer"] == "no"
    assert held(tmp_path / "our.kept-1.yaml")["responses"]["PM.1.1"]["answer"] == "yes"


KEYS = st.sampled_from([*"?hasbrumcxqeno+d/j", "yes", "no", "not-applicable", ":s", "j PM.4.2", "d 2027-01-31", "-"])


@given(lines=st.lists(st.one_of(KEYS, st.text(st.characters(codec="utf-8"), max_size=8)), max_size=12))
def test_whatever_is_typed_the_file_is_sound(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    """It ends well, and what it wrote can be read and gone on with."""
    path = tmp_path_factory.mktemp("typed") / "our.yaml"
    told = typed(path, "Firm", "scope", *(line.replace("\n", " ").replace("\r", " ") for line in lines))
    assert told.exit_code == 0
    assert typed(path, ":q", options=("--by", "x")).exit_code == 0


def test_bytes_that_are_no_text_are_no_crash(tmp_path: Path) -> None:
    """In a pipe, in a language and under a locale that knows no other letters than English ones."""
    path = tmp_path / "our.yaml"
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "isoready", "assess", str(path), *NEW],
        input=b"Our \xff Firm\n\xd8\xaf\n\xfe\nyes\n",
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert held(path)["scope"] == "\u062f"
    assert held(path)["responses"]["PM.1.1"]["answer"] == "yes"


def test_at_a_terminal_each_question_fits_the_screen(tmp_path: Path) -> None:
    """Every page of the largest answers, in 80 columns and 24 rows; it asks for the name once."""
    with Terminal(tmp_path, "assess", "our.yaml", "--checklist", "iso29110-basic") as terminal:
        terminal.until("none): ")
        terminal.said("Nargis", "name> ")
        terminal.said("Our Firm", "scope> ")
        shown = terminal.said("the shop", "PM.1.1> ")
        assert CLEARED in shown
        for place in range(30):
            page = rows(shown.rpartition(CLEARED)[2])
            assert len(page) <= 24, (place, page)
            terminal.said("3", "> ")
            shown = terminal.said("", "> ")
        terminal.type("q\n")
        assert terminal.wait() == 0
    assert held(tmp_path / "our.yaml")["responses"]["PM.1.1"]["answered_by"] == "Nargis"


def test_at_a_terminal_long_guidance_is_shown_a_screen_at_a_time(tmp_path: Path) -> None:
    """And Enter goes on; without colour where none is wanted."""
    options = ("assess", "our.yaml", "--checklist", "iso25023-measures", "--by", "x")
    with Terminal(tmp_path, *options, more={"NO_COLOR": "1"}) as terminal:
        terminal.until("name> ")
        terminal.said("Firm", "scope> ")
        terminal.said("all", "FCp-1> ")
        shown = terminal.said(":all", "> ")
        assert "\x1b[1m" not in shown
        terminal.said(":help", "> ")
        terminal.type("\x04")
        assert terminal.wait() == 0
        assert "everything is on the disk" in terminal.shown


def test_ctrl_c_ends_with_a_summary(tmp_path: Path) -> None:
    """And with the exit code of an interruption; what was answered is there."""
    with Terminal(tmp_path, "assess", "our.yaml", "--checklist", "iso29110-starter", "--by", "x") as terminal:
        terminal.until("name> ")
        terminal.type("Firm\n")
        assert terminal.interrupt("scope> ") == 130
        assert "Go on: isoready assess our.yaml" in terminal.shown
    assert held(tmp_path / "our.yaml")["organisation"]["name"] == "Firm"


def test_at_a_terminal_two_people_settle_what_both_answered(tmp_path: Path) -> None:
    """The second is shown both answers and asked; the first is told later."""
    with Terminal(tmp_path, "assess", "our.yaml", "--checklist", "iso29110-starter", "--by", "Huma") as first:
        first.until("name> ")
        first.said("Firm", "scope> ")
        first.said("all", "PM.1.1> ")
        with Terminal(tmp_path, "assess", "our.yaml", "--by", "Nargis") as second:
            second.until("PM.1.1> ")
            first.said("yes", "PM.1.1> ")
            asked = second.said("no", "ours, theirs or both? ")
            assert "`no`" in asked
            assert "`yes`" in asked
            second.said("perhaps", "ours, theirs or both? ")
            second.said("b", "PM.1.1> ")
        first.said("", "PM.1.2> ")
        assert "Changed there: PM.1.1" in " ".join(rows(first.said("yes", "PM.1.2> ")))
    responses = held(tmp_path / "our.yaml")["responses"]
    assert responses["PM.1.1"]["answer"] == "no"
    assert responses["PM.1.1"]["differing"][0]["response"]["answer"] == "yes"
    assert responses["PM.1.2"]["answer"] == "yes"


def test_it_speaks_urdu(tmp_path: Path) -> None:
    """In a pipe without any mark, at a terminal with identifiers set apart."""
    told = typed(tmp_path / "our.yaml", "Firm", "scope", "q", options=(*NEW, "--lang", "ur"))
    assert "آپ کی کمپنی" in told.output
    assert held(tmp_path / "our.yaml")["language"] == "ur"
    with Terminal(tmp_path, "assess", "our.yaml", "--by", "x") as terminal:
        assert "\u2066PM.1.1\u2069" in terminal.until("PM.1.1> ")


def test_plain_is_plain_at_a_terminal(tmp_path: Path) -> None:
    """No escape sequence at all but what the terminal's own line editing needs, which plain goes without."""
    options = ("assess", "our.yaml", "--checklist", "iso29110-basic", "--by", "x", "--plain")
    with Terminal(tmp_path, *options) as terminal:
        terminal.until("name> ")
        terminal.said("Firm", "scope> ")
        terminal.said("all", "PM.1.1> ")
        terminal.said("L", "PM.1.1> ")
        terminal.type("q\n")
        assert terminal.wait() == 0
        assert "\x1b" not in terminal.shown
