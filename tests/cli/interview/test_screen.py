"""At a terminal, within this process: what is asked once, shown a screen at a time, chosen, and interrupted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from isoready.capture.interview.page import Line
from isoready.cli.commands.assess import command
from isoready.cli.interview.screen import Screen
from isoready.document import parse

Typing = Callable[..., list[str]]


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Make a terminal of this process, in which some lines are typed; what it was asked is kept."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def types(*lines: str | type[BaseException]) -> list[str]:
        asked: list[str] = []
        for stream in (sys.stdin, sys.stdout):  # those of the test, which are others than those of its fixtures
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
        left: Iterator[str | type[BaseException]] = iter(lines)

        def read(prompt: str) -> str:
            asked.append(prompt)
            line = next(left, EOFError)
            if isinstance(line, str):
                return line
            raise line

        monkeypatch.setattr("builtins.input", read)
        return asked

    return types


def ran(path: Path, *options: str) -> object:
    """Run the command, and give its exit code."""
    return command.main([str(path), *options], standalone_mode=False)


NEW = ("--checklist", "iso29110-starter", "--today", "2026-11-27")


def test_the_name_is_asked_once(tmp_path: Path, typing: Typing) -> None:
    """And stands beside each answer; the end of the lines ends it well."""
    path = tmp_path / "our.yaml"
    asked = typing("Nargis", "Firm", "scope", "yes")
    assert ran(path, *NEW) == 0
    assert asked[0].startswith("Your name")
    assert parse(path.read_bytes(), "f").data["responses"]["PM.1.1"]["answered_by"] == "Nargis"
    typing()
    assert ran(path) == 0


def test_ctrl_c_is_130(tmp_path: Path, typing: Typing, capsys: pytest.CaptureFixture[str]) -> None:
    """With the summary."""
    typing("Firm", KeyboardInterrupt)
    assert ran(tmp_path / "our.yaml", *NEW, "--by", "x") == 130
    assert "everything is on the disk" in capsys.readouterr().out


def test_a_conflict_is_asked_about_until_it_is_settled(
    tmp_path: Path, typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the beginning of a word; what was not kept is not called kept."""
    path = tmp_path / "our.yaml"
    typing("Firm", "scope", "q")
    ran(path, *NEW, "--by", "x")
    lines = iter(["no", "", "neither", "th", "q"])
    asked = typing()

    def read(prompt: str) -> str:
        asked.append(prompt)
        if len(asked) == 1:
            other = path.read_text("utf-8").replace("PM.1.1:\n    answer:", 'PM.1.1:\n    answer: "yes"', 1)
            path.write_text(other, encoding="utf-8")
        return next(lines)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.input", read)
        assert ran(path, "--by", "x") == 0
    assert "no, on the disk" not in capsys.readouterr().out
    assert sum("Both of you changed PM.1.1" in each for each in asked) == 3
    assert parse(path.read_bytes(), "f").data["responses"]["PM.1.1"]["answer"] == "yes"


@pytest.mark.parametrize(("end", "code"), [(KeyboardInterrupt, 130), (EOFError, 0)])
def test_whoever_stops_at_a_conflict_keeps_both(
    tmp_path: Path, typing: Typing, end: type[BaseException], code: int
) -> None:
    """Nothing that was answered is lost, and the end is the end all the same."""
    path = tmp_path / "our.yaml"
    typing("Firm", "scope", "q")
    ran(path, *NEW, "--by", "x")
    asked: list[str] = []

    def read(prompt: str) -> str:
        asked.append(prompt)
        if len(asked) == 1:
            other = path.read_text("utf-8").replace("PM.1.1:\n    answer:", 'PM.1.1:\n    answer: "yes"', 1)
            path.write_text(other, encoding="utf-8")
            return "no"
        raise end

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.input", read)
        assert ran(path, "--by", "x") == code
    response = parse(path.read_bytes(), "f").data["responses"]["PM.1.1"]
    assert response["answer"] == "no"
    assert response["differing"][0]["response"]["answer"] == "yes"


def test_what_is_higher_than_the_screen_is_shown_in_parts(
    typing: Typing, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enter shows the next, q is enough; on a screen of any size."""
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("COLUMNS", "40")
    typing("", "q")
    screen = Screen("en", "more?", plain=False)
    assert (screen.width, screen.height) == (39, 10)
    screen.page([Line(str(number), "title") for number in range(40)])
    shown = capsys.readouterr().out
    assert "15" in shown
    assert "\x1b[1m" in shown
    assert "16" not in shown


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_without_colour_there_is_none(
    name: str, value: str, typing: Typing, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither is anything cleared on a terminal that knows no way to."""
    typing()
    monkeypatch.setenv(name, value)
    screen = Screen("en", "more?", plain=False)
    screen.show([Line("a", "title")])
    if name == "TERM":
        screen.clear()
    assert capsys.readouterr().out == "a\n"


def test_standard_input_that_cannot_be_set_is_read_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as that of a program which has put another in its place."""

    class Bare:
        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Bare())
    assert Screen("en", "more?", plain=False).plain
