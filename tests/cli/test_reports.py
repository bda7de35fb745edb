"""Kinds and languages of reports, as the command line takes them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from isoready.cli import run
from isoready.resources import resource

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
DAY = ["--today", "2026-11-23"]


@pytest.mark.parametrize(
    "options",
    [
        ["--kind", "summary", "-o", "one.html"],
        ["--kind", "actions", "--lang", "ur", "-o", "two.html"],
        ["--kind", "actions", "-o", "three.csv"],
        ["--lang", "en,ur", "--urdu-font", "naskh", "-o", "four.html"],
        ["-o", "five.xlsx"],
        ["-o", "six.csv"],
    ],
)
def test_a_report_of_each_kind(options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs are the same bytes."""
    monkeypatch.chdir(tmp_path)
    assert run(["report", *DAY, str(FIRM), *options]) == 0
    first = (tmp_path / options[-1]).read_bytes()
    assert run(["report", *DAY, str(FIRM), *options]) == 0
    assert (tmp_path / options[-1]).read_bytes() == first


@pytest.mark.parametrize(
    ("options", "spared"),
    [
        (["-f", "html"], {"weasyprint"}),
        (["-f", "markdown"], {"weasyprint"}),
        (["-f", "html", "--kind", "summary"], {"weasyprint", "highspy", "numpy", "isoready.planning"}),
        (["-f", "json"], {"weasyprint", "highspy", "numpy", "isoready.planning", "isoready.comparing", "jinja2"}),
    ],
)
def test_nobody_pays_for_what_is_not_asked_for(options: list[str], spared: set[str]) -> None:
    """Neither the PDF engine nor the solver is imported for a report without pages or plan."""
    told = (
        "import sys; from isoready.cli import run; code = run(sys.argv[1:]); "
        "print(code, *sorted(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", told, "report", *DAY, str(FIRM), *options]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    code, *modules = ran.stderr.split()
    assert code == "0"
    assert not spared & set(modules)


def test_a_plan_can_be_left_out(tmp_path: Path) -> None:
    """Its chapter then is not there; all else is the same."""
    made = tmp_path / "gap.md"
    assert run(["report", *DAY, str(FIRM), "--no-plan", "-o", str(made)]) == 0
    assert "The cheapest way up" not in made.read_text("utf-8")
    assert "How sure" in made.read_text("utf-8")


def test_a_trend_of_two(tmp_path: Path) -> None:
    """The older one first."""
    text = FIRM.read_text("utf-8")
    old = tmp_path / "old.yaml"
    old.write_text(text.replace("answer: L", "answer: P", 3), "utf-8")
    made = tmp_path / "trend.html"
    assert run(["report", *DAY, str(old), str(FIRM), "--kind", "trend", "-o", str(made)]) == 0
    assert "What moved the score" in made.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--kind", "soa", "-o", "x.html"], "no controls of ISO/IEC 27001"),
        (["--kind", "trend", "-o", "x.html"], "two assessments or more"),
        (["--kind", "summary", "-o", "x.json"], "cannot be had as json"),
        (["--lang", "fr", "-o", "x.html"], "know no language `fr`"),
        ([str(FIRM), "-o", "x.html"], "made of one assessment, and 2 are named"),
    ],
)
def test_what_cannot_be_is_refused(
    options: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """With exit code 2, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    assert run(["report", *DAY, str(FIRM), *options]) == 2
    assert told in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []
