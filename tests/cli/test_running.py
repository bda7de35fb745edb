"""Every way in which a command can end has its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from isoready import __version__
from isoready.cli import run
from isoready.cli.commands import CHAPTERS, root
from isoready.errors import IsoreadyError
from isoready.location import Location


def process(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run isoready in a process of its own."""
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "isoready", *arguments], capture_output=True, text=True, check=False
    )


def fail_with(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> int:
    """Run a command that ends in ``fault``."""

    def failing(**_: object) -> None:
        raise fault

    monkeypatch.setattr(root, "get_command", lambda *_: click.Command("doctor", callback=failing))
    return run(["doctor"])


def test_a_fault_exits_2_with_place_and_help(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The message, its place and the way out go to standard error."""
    fault = IsoreadyError("it is broken", "Mend it.", Location("our.yaml", 3, 5, 3, 9))
    assert fail_with(monkeypatch, fault) == 2
    assert capfd.readouterr() == ("", "our.yaml:3:5: error: it is broken\n  help: Mend it.\n")


def test_an_interruption_exits_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is neither a pass nor a finding."""
    assert fail_with(monkeypatch, KeyboardInterrupt()) == 130


def test_a_crash_exits_2_and_shows_its_trace_only_when_asked(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """An internal error never looks like a finding."""
    assert fail_with(monkeypatch, ZeroDivisionError("oh")) == 2
    assert "Traceback" not in capfd.readouterr().err
    monkeypatch.setenv("ISOREADY_DEBUG", "1")
    assert fail_with(monkeypatch, ZeroDivisionError("oh")) == 2
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["check"], ["check", "nowhere.yaml"], ["check", "."], ["score", "--today", "soon", "x"]]
)
def test_wrong_usage_exits_2(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown command, a missing argument, a missing file, a folder and a wrong date are all 2."""
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2


def test_an_unreadable_epoch_exits_2(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """SOURCE_DATE_EPOCH that is no number is said in words."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert run(["check", "x.yaml"]) == 2
    assert "SOURCE_DATE_EPOCH" in capfd.readouterr().err


def test_the_version_is_said_without_importing_click() -> None:
    """`isoready --version` costs what Python costs."""
    done = process("--version")
    assert done.stdout == f"isoready {__version__}\n"
    code = (
        "import sys; sys.argv = ['isoready', '--version'];"
        "from isoready.__main__ import main; main(); assert 'click' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0  # noqa: S603  our own program


def test_help_imports_no_command_and_no_model() -> None:
    """The summaries are known without pydantic, YAML or WeasyPrint."""
    code = (
        "import sys; from isoready.cli import run; run(['--help']);"
        "assert not {'pydantic', 'ruamel.yaml', 'weasyprint', 'jinja2', 'jsonschema'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)  # noqa: S603  our own program
    assert done.returncode == 0, done.stderr
    for chapter in CHAPTERS.values():
        for name, summary in chapter.items():
            assert name in done.stdout
            assert summary.split()[0] in done.stdout


@pytest.mark.parametrize("name", [name for chapter in CHAPTERS.values() for name in chapter])
def test_every_command_helps_with_an_example(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Each command's help has a runnable example, but doctor, which takes nothing."""
    assert run([name, "--help"]) == 0
    out = capfd.readouterr().out
    assert name == "doctor" or f"isoready {name}" in out.split("Example")[1]


def test_a_reader_who_went_away_is_no_crash() -> None:
    """`isoready schema checklist | head -c 1` says nothing on standard error."""
    line = f"{sys.executable} -m isoready schema checklist | head -c 1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)  # noqa: S603, S607  our own program
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        ("isoready che", {"check", "checklist"}),
        ("isoready check --fail-under", {"--fail-under", "--fail-under-supported"}),
    ],
)
def test_a_shell_completes_commands_and_options(words: str, completions: set[str]) -> None:
    """With click's own script for bash, zsh and fish."""
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1), "_ISOREADY_COMPLETE": "bash_complete"}
    done = subprocess.run(  # noqa: S603  our own program
        [Path(sys.executable).with_name("isoready")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **asked},
    )
    assert {line.partition(",")[2] for line in done.stdout.splitlines()} == completions
