"""Batches: a report of each file in a folder, as single runs would make them."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from isoready.cli import batches, run
from isoready.pipeline import batching, workers
from isoready.pipeline.ordering import Made, Order, make
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRM = resource("examples", "chiltan-software")
DAY = ["--today", "2026-11-23"]
ISOREADY = str(Path(sys.executable).parent / "isoready")


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three assessments, and one beside them that is broken."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(FIRM, "firms")
    sound = Path("firms/assessment.yaml").read_text("utf-8")
    Path("firms/assessment.yaml").unlink()
    for name, old in (("amber", "answer: F"), ("birch", "answer: L"), ("cedar", "answer: P")):
        Path(f"firms/{name}.yaml").write_text(sound.replace(old, "answer: N", 2), "utf-8")
    Path("broken.yaml").write_text("a: [\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("options", "ending"),
    [
        (["-f", "html"], ".html"),
        (["-f", "markdown", "--lang", "ur"], "-ur.md"),
        (["--kind", "summary"], "-summary.pdf"),
        (["--kind", "workbook"], ".xlsx"),
    ],
)
def test_its_bytes_are_those_of_single_runs(options: list[str], ending: str, workshop: Path) -> None:
    """Whichever process made it; and each is named after its file."""
    assert run(["report", *DAY, "firms", "-o", "out/", "--jobs", "2", *options]) == 0
    assert sorted(each.name for each in Path("out").iterdir()) == [f"{x}{ending}" for x in ("amber", "birch", "cedar")]
    for name in ("amber", "birch", "cedar"):
        single = f"single.{ending.rpartition('.')[2]}"
        assert run(["report", *DAY, f"firms/{name}.yaml", "-o", single, *options]) == 0
        assert Path("out", name + ending).read_bytes() == Path(single).read_bytes()
    assert workshop.is_dir()


@pytest.mark.usefixtures("workshop")
def test_where_no_process_can_be_copied_each_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows and macOS; the bytes are the same."""
    assert run(["report", *DAY, "firms", "-f", "json", "-o", "copied/"]) == 0
    monkeypatch.setattr(workers, "WAY", "spawn")
    assert run(["report", *DAY, "firms", "-f", "json", "-o", "anew/"]) == 0
    for each in Path("copied").iterdir():
        assert Path("anew", each.name).read_bytes() == each.read_bytes()


@pytest.mark.usefixtures("workshop")
def test_what_is_broken_fails_alone(capfd: pytest.CaptureFixture[str]) -> None:
    """It is named with what is wrong and how to go on, the others are there, and the exit code is 2."""
    assert run(["report", *DAY, "firms/birch.yaml", "broken.yaml", "none.yaml", "firms/amber.yaml", "-o", "out"]) == 2
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "broken.yaml:2:1: error: the bracket opened here is never closed",
        "  help: Add the closing bracket.",
        "none.yaml: error: there is no file none.yaml",
        "  help: Check the name and the folder.",
        f"out{os.sep}: 2 of 4 reports written; 2 failed: broken.yaml, none.yaml",
    ]
    assert sorted(each.name for each in Path("out").iterdir()) == ["amber.pdf", "birch.pdf"]


@pytest.mark.usefixtures("workshop")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["firms/amber.yaml", "other/Amber.yaml", "-o", "out/"], "would both become"),
        (["firms/amber.json", "-f", "json", "-o", "firms/"], "is one of the assessments"),
        (["empty", "-o", "out/"], "empty has no"),
        (["*.yml", "-o", "out/"], "*.yml has no"),
        (["firms/amber.yaml", "firms/birch.yaml", "-o", "out.pdf"], "made of one assessment, and 2 are named"),
        (["firms/amber.yaml", "firms/birch.yaml"], "no format is given"),
        (["firms/amber.yaml", "-o", "broken.yaml/"], "cannot be made"),
        (["firms/amber.yaml", "firms/birch.yaml", "--kind", "trend", "-o", "out/"], "names no format"),
    ],
)
def test_what_cannot_be_is_refused_before_work_begins(
    arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written, and no folder made."""
    Path("other").mkdir()
    Path("empty").mkdir()
    shutil.copy("firms/amber.yaml", "other/Amber.yaml")
    shutil.copy("firms/amber.yaml", "firms/amber.json")
    before = sorted(Path().rglob("*"))
    assert run(["report", *DAY, *arguments]) == 2
    assert told in capfd.readouterr().err
    assert sorted(Path().rglob("*")) == before


@pytest.mark.usefixtures("workshop")
def test_a_link_leads_nowhere_out_of_the_folder(capfd: pytest.CaptureFixture[str]) -> None:
    """What it leads to stays as it was."""
    Path("out").mkdir()
    Path("precious.html").write_text("precious", "utf-8")
    Path("out/amber.html").symlink_to("../precious.html")
    assert run(["report", *DAY, "firms/*.yaml", "-f", "html", "-o", "out"]) == 2
    assert "a link, which isoready never follows" in capfd.readouterr().err
    assert Path("precious.html").read_text("utf-8") == "precious"
    assert sorted(each.name for each in Path("out").iterdir()) == ["amber.html", "birch.html", "cedar.html"]


@pytest.mark.usefixtures("workshop")
def test_a_fault_of_ours_costs_one_report(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """And says so; a process that dies too."""

    def faulty(order: Order, files: Sequence[Path]) -> Made:
        if files[0].stem == "amber":
            raise ZeroDivisionError
        if files[0].stem == "birch":
            os._exit(1)
        return make(order, files)

    monkeypatch.setattr(batching, "make", faulty)
    assert run(["report", *DAY, "firms", "-f", "json", "-o", "out"]) == 2
    told = capfd.readouterr().err
    assert "isoready itself failed: ZeroDivisionError" in told
    assert "its process ended before the report was made" in told
    assert "1 of 3 reports written" in told


@pytest.mark.usefixtures("workshop")
@pytest.mark.parametrize("variable", ["", "CI"])
def test_a_terminal_sees_them_counted(variable: str) -> None:
    """In one line that is gone at the end; in CI nobody watches."""
    mine, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in batches.SILENT}
    command = [ISOREADY, "report", *DAY, "firms", "-f", "json", "-o", "out"]
    subprocess.run(command, stderr=theirs, env=environment | ({variable: "1"} if variable else {}), check=True)  # noqa: S603
    told = os.read(mine, 10_000).decode()
    os.close(theirs)
    os.close(mine)
    assert ("\r3 of 3 reports" in told) is not bool(variable)
    assert told.endswith("3 of 3 reports written\r\n")


@pytest.mark.usefixtures("workshop")
def test_ctrl_c_stops_clean() -> None:
    """Exit code 130, no half file, and no process left over."""
    for number in range(12):
        shutil.copy("firms/amber.yaml", f"firms/more{number}.yaml")
    command = [ISOREADY, "report", *DAY, "firms", "-o", "out"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:  # noqa: S603
        deadline = time.monotonic() + 120
        while not (Path("out").is_dir() and list(Path("out").iterdir())) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate(timeout=30)[1].decode()
    assert process.returncode == 130
    assert told.strip() == "interrupted; nothing was left half-written"
    assert all(each.read_bytes().endswith(b"%%EOF\n") for each in Path("out").iterdir())
    assert {each.suffix for each in Path("out").iterdir()} == {".pdf"}
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
