"""``isoready export``: answers as a spreadsheet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from isoready.capture.spreadsheet.csv_sheet import read_csv
from isoready.capture.spreadsheet.xlsx_reading import read_xlsx
from isoready.cli.running import run_group as run
from isoready.resources import resource

FIRM = resource("examples", "chiltan-software", "assessment.yaml")


def test_an_assessment_becomes_what_its_file_is_called(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The same answers either way; and it says how they come back."""
    for name in ("a.xlsx", "a.csv"):
        assert run(["export", str(FIRM), "-o", str(tmp_path / name)]) == 0
    assert "isoready import" in capfd.readouterr().err
    workbook = read_xlsx((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")
    assert len(workbook.data["responses"]) > 50
    assert workbook.base == workbook.data
    assert read_csv((tmp_path / "a.csv").read_bytes(), "a.csv").data == workbook.data


def test_csv_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With nothing beside it."""
    assert run(["export", str(FIRM), "--as", "csv"]) == 0
    assert read_csv(capfdbinary.readouterr().out, "-").data["organisation"]["name"] == "Chiltan Software House"


def test_a_blank_assessment_is_exported_with_its_name_and_scope_open(tmp_path: Path) -> None:
    """In the language that the one reads who fills it in."""
    blank, sheet = tmp_path / "b.yaml", tmp_path / "b.xlsx"
    assert run(["new", "iso29110-basic", "-o", str(blank)]) == 0
    assert run(["export", str(blank), "--lang", "ur", "-o", str(sheet)]) == 0
    data = read_xlsx(sheet.read_bytes(), "b.xlsx").data
    assert "organisation" not in data
    assert "scope" not in data
    assert data["responses"] == {}
    assert data["checklist"]["id"] == "iso29110-basic"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "a.txt"], "no format is given"),
        ([], "no format is given"),
        (["-o", "a.csv", "--lang", "xx"], "has no words in `xx`"),
    ],
)
def test_what_cannot_be_written_is_said(arguments: list[str], said: str, capfd: pytest.CaptureFixture[str]) -> None:
    """With a way out."""
    assert run(["export", str(FIRM), *arguments]) == 2
    assert said in capfd.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("digest: ", "digest: 00", "SHA-256"),
        ("737e73ca", "00000000", "answers another file of iso29110-basic@1.0.0"),
        ("responses:", "[", "a.yaml:36:1: error:"),
        ("format: isoready/assessment/1", "- 1", ""),
        ("answer: F", "anwser: F", "anwser"),
        ("city: Quetta", "town: Quetta", "town"),
    ],
)
def test_a_file_with_faults_is_not_exported(
    old: str, new: str, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """They are told as by every command."""
    path = tmp_path / "a.yaml"
    shutil.copy(FIRM, path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert run(["export", str(path), "-o", str(tmp_path / "a.csv")]) == 2
    assert said in capfd.readouterr().err
