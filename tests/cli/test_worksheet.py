"""``isoready worksheet``, and its way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdf
import pytest
from click.testing import CliRunner

from isoready.cli.commands.import_ import command as importing
from isoready.cli.commands.worksheet import command
from isoready.errors import IsoreadyError
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

FIRM = resource("examples", "chiltan-software", "assessment.yaml")


def test_a_sheet_is_written_to_print(tmp_path: Path) -> None:
    """Each page says of which checklist it is, and which page."""
    path = tmp_path / "sheet.pdf"
    told = CliRunner().invoke(command, ["iso29110-starter", "-o", str(path)])
    assert told.exit_code == 0, told.output
    assert told.output.endswith("written. Print it.\n")
    reader = pypdf.PdfReader(path)
    for number, page in enumerate(reader.pages, 1):
        words = page.extract_text()
        assert "iso29110-starter@1.0.0 · " in words
        assert f"Page {number} of {len(reader.pages)}" in words
    assert "/AcroForm" not in reader.root_object


def test_without_a_name_it_goes_to_standard_output() -> None:
    """As bytes, with no word beside it; twice the same ones."""
    one, two = (CliRunner().invoke(command, ["iso29110-starter", "--lang", "ur"]) for _ in range(2))
    assert one.exit_code == 0
    assert one.stdout_bytes.startswith(b"%PDF-1.7")
    assert one.stdout_bytes == two.stdout_bytes


def test_the_answers_of_a_firm_go_out_and_come_back(tmp_path: Path) -> None:
    """Nothing changes in its file."""
    sheet, target = tmp_path / "sheet.pdf", tmp_path / "our.yaml"
    target.write_bytes(FIRM.read_bytes())
    told = CliRunner().invoke(command, [str(FIRM), "--fillable", "-o", str(sheet)])
    assert f"isoready import {sheet}" in told.output
    took = CliRunner().invoke(importing, [str(sheet), "-o", str(target), "--today", "2026-11-27"])
    assert took.exit_code == 0, took.output
    assert "64 responses, 0 of them new or changed here" in took.output
    assert target.read_bytes() == FIRM.read_bytes()


def test_a_sheet_of_another_checklist_is_refused(tmp_path: Path) -> None:
    """And the assessment stays as it was; a file may have any name."""
    sheet, target = tmp_path / "sheet.yaml", tmp_path / "our.yaml"
    target.write_bytes(FIRM.read_bytes())
    CliRunner().invoke(command, ["iso29110-starter", "--fillable", "-o", str(sheet)])
    with pytest.raises(IsoreadyError, match=r"answers iso29110-starter@1\.0\.0, and") as told:
        CliRunner().invoke(importing, [str(sheet), "-o", str(target)], catch_exceptions=False)
    assert told.value.location
    assert target.read_bytes() == FIRM.read_bytes()


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (["iso29110-starter", "--lang", "fr"], "does not speak `fr`"),
        (["iso27001-2022", "--lang", "ur"], "has no words in `ur`"),
        (["nowhere"], "nowhere"),
        (["nowhere.yaml"], "there is no file nowhere.yaml"),
    ],
)
def test_what_cannot_be_is_told(asked: list[str], message: str) -> None:
    """A language, a checklist or a file that there is not."""
    with pytest.raises(IsoreadyError, match=message):
        CliRunner().invoke(command, asked, catch_exceptions=False)


def test_a_checklist_is_named_by_its_file_as_well() -> None:
    """As in other commands."""
    path = next(resource("checklists", "iso29110-starter").glob("*/checklist.yaml"))
    told = CliRunner().invoke(command, [str(path)])
    assert told.exit_code == 0
    assert told.stdout_bytes.startswith(b"%PDF-1.7")
