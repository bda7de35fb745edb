"""Export for other programs and import from them, as a person types it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from isoready.cli.running import run_group as run
from isoready.resources import resource

DAY = ["--today", "2026-11-23"]
FIRM = str(resource("examples", "chiltan-software", "assessment.yaml"))
WALK = str(resource("checklists", "crosswalks", "iso29110-basic--iso27001-2022.yaml"))
SET = ["assessment-plan.json", "assessment-results.json", "catalog.json", "poam.json"]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of the test."""
    monkeypatch.chdir(tmp_path)


def test_the_whole_set_goes_into_a_folder(capfd: pytest.CaptureFixture[str]) -> None:
    """Made if it is not there; two runs are the same bytes, and nothing goes to standard output."""
    assert run(["export", FIRM, "--as", "oscal", "-o", "oscal", *DAY]) == 0
    first = {path.name: path.read_bytes() for path in Path("oscal").iterdir()}
    assert sorted(first) == SET
    assert run(["export", FIRM, "--as", "oscal", "-o", "oscal", *DAY]) == 0
    assert {path.name: path.read_bytes() for path in Path("oscal").iterdir()} == first
    said = capfd.readouterr()
    assert said.out == ""
    assert "catalog.json" in said.err


@pytest.mark.parametrize(
    ("file", "name", "root"),
    [
        ("iso25012-data", "oscal-catalog", "catalog"),
        ("iso25012-data@1.0.0", "oscal-catalog", "catalog"),
        (FIRM, "oscal-assessment-plan", "assessment-plan"),
        (FIRM, "oscal-assessment-results", "assessment-results"),
        (FIRM, "oscal-poam", "plan-of-action-and-milestones"),
        (WALK, "oscal-mapping", "mapping-collection"),
        (FIRM, "cyclonedx", "bomFormat"),
    ],
)
def test_one_format_goes_to_standard_output_alone(
    file: str, name: str, root: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is printed is the document and nothing else."""
    assert run(["export", file, "--as", name, *DAY]) == 0
    assert root in json.loads(capfd.readouterr().out)


def test_a_document_alone_is_the_one_of_the_set(capfd: pytest.CaptureFixture[str]) -> None:
    """So that they can be made one after the other, and still name one another."""
    assert run(["export", FIRM, "--as", "oscal", "-o", "oscal", *DAY]) == 0
    for name, file in (("oscal-assessment-results", SET[1]), ("oscal-poam", SET[3])):
        capfd.readouterr()
        assert run(["export", FIRM, "--as", name, *DAY]) == 0
        assert capfd.readouterr().out == Path("oscal", file).read_text("utf-8")


def test_the_ending_names_the_format() -> None:
    """As CycloneDX recommends it."""
    assert run(["export", FIRM, "-o", "our.cdx.json", *DAY]) == 0
    assert json.loads(Path("our.cdx.json").read_text("utf-8"))["specVersion"] == "1.6"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([FIRM], "cyclonedx, oscal, oscal-assessment-plan"),
        ([FIRM, "-o", "our.json"], "no format is given"),
        ([FIRM, "--as", "docx"], "no export format named `docx`"),
        ([FIRM, "--as", "oscal"], "-o FOLDER"),
        ([FIRM, "--as", "oscal", "-o", "-"], "-o FOLDER"),
        ([FIRM, "--as", "oscal", "-o", "there/is/none"], "cannot be made"),
        (["nowhere.yaml", "--as", "oscal"], "there is no file nowhere.yaml"),
        ([FIRM, "--as", "oscal-catalog"], "isoready/assessment/1"),
        ([WALK, "--as", "oscal-poam"], "isoready/crosswalk/1"),
        ([FIRM, "--as", "oscal-mapping"], "isoready/assessment/1"),
        (["no-such-checklist", "--as", "oscal-catalog"], "no-such-checklist"),
    ],
)
def test_what_cannot_be_exported_says_why(words: list[str], told: str, capfd: pytest.CaptureFixture[str]) -> None:
    """In one place, with the way out, and the exit code for it."""
    assert run(["export", *words, *DAY]) == 2
    assert told in capfd.readouterr().err


def test_a_file_is_not_taken_for_a_folder(capfd: pytest.CaptureFixture[str]) -> None:
    """And stays as it was."""
    Path("taken").write_text("mine", encoding="utf-8")
    assert run(["export", FIRM, "--as", "oscal", "-o", "taken", *DAY]) == 2
    assert Path("taken").read_text(encoding="utf-8") == "mine"
    assert "folder" in capfd.readouterr().err


def test_a_catalog_comes_back_as_a_draft_that_can_be_linted(capfd: pytest.CaptureFixture[str]) -> None:
    """There, back, and looked at; nothing is overwritten."""
    assert run(["export", "iso25012-data", "--as", "oscal-catalog", "-o", "catalog.json", *DAY]) == 0
    assert run(["checklist", "import", "catalog.json", "-o", "drafts", "--id", "our-data"]) == 0
    assert "15 controls; 0 texts" in capfd.readouterr().err
    assert run(["checklist", "lint", "drafts/our-data", "--fail-on", "error"]) == 0
    assert run(["check", "drafts/our-data/1.0.0/checklist.yaml", "--fail-on", "error"]) == 0
    before = Path("drafts/our-data/1.0.0/checklist.yaml").read_bytes()
    capfd.readouterr()
    assert run(["checklist", "import", "catalog.json", "-o", "drafts", "--id", "our-data"]) == 2
    assert "already there" in capfd.readouterr().err
    assert Path("drafts/our-data/1.0.0/checklist.yaml").read_bytes() == before


def test_a_catalog_of_a_stranger_becomes_a_draft(capfd: pytest.CaptureFixture[str]) -> None:
    """With what is left to write; lint counts it."""
    shutil.copy(Path(__file__).parents[1] / "formats" / "oscal" / "samples" / "harbour.json", "harbour.json")
    assert run(["checklist", "import", "harbour.json"]) == 0
    assert "6 controls" in capfd.readouterr().err
    assert run(["checklist", "lint", "checklists/harbour-safety-controls", "--fail-on", "error"]) == 0
    assert "placeholder" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere.json"], "there is no file nowhere.json"),
        (["bad.json"], "bad.json:2:1"),
        (["bad.json", "--id", "No Name"], "no name for a checklist"),
        (["good.json", "-o", "bad.json/x"], "cannot be made"),
    ],
)
def test_what_cannot_be_imported_says_why(words: list[str], told: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A fault of the file has its line and column."""
    Path("bad.json").write_text('{"catalog":\n]', encoding="utf-8")
    sound = {"catalog": {"metadata": {"title": "x"}, "controls": [{"id": "a", "title": "A"}]}}
    Path("good.json").write_text(json.dumps(sound), encoding="utf-8")
    assert run(["checklist", "import", *words]) == 2
    assert told in capfd.readouterr().err
