"""XLSX: a workbook that adds up, and in which text stays text."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from tests.formats.report import building, family
from tests.formats.report.test_languages import presentation

from isoready.errors import IsoreadyError
from isoready.formats.report import xlsx
from isoready.model.presentation import Presentation
from isoready.model.report import GapReport


def book(made: bytes, *, results: bool) -> Any:  # noqa: ANN401  openpyxl ships no types
    """Read a workbook back: its formulas, or their stored results."""
    return openpyxl.load_workbook(io.BytesIO(made), data_only=results)


def test_every_sheet_has_its_rows_and_a_filter(full: GapReport) -> None:
    """An overview, the gaps, the controls and the plan."""
    made = book(xlsx.render(full), results=True)
    assert made.sheetnames == ["Overview", "Gaps", "Controls", "Plan"]
    assert full.plan
    rows = [len(full.gaps), 67, len(full.plan.actions)]
    for name, count in zip(made.sheetnames[1:], rows, strict=True):
        assert made[name].max_row == count + 1
        assert made[name].auto_filter.ref
        assert made[name].freeze_panes == "D2"


@pytest.mark.parametrize("name", ["full", "hostile", "finished", "empty"])
def test_sums_are_formulas_whose_stored_results_are_the_report_s(name: str) -> None:
    """Ratings together are all controls; grades and owners together are all gaps and all their days."""
    report: GapReport = getattr(family, name)()
    made = xlsx.render(report)
    results, formulas = (book(made, results=each)["Overview"] for each in (True, False))
    together = [row for row in range(1, results.max_row + 1) if results.cell(row, 1).value == "Together"]
    assert [results.cell(row, 2).value for row in together] == [67, len(report.gaps), len(report.gaps)]
    assert results.cell(together[2], 3).value == pytest.approx(float(sum(gap.days for gap in report.gaps)))
    assert all(str(formulas.cell(row, 2).value).startswith("=") for row in together)


def test_no_text_from_people_is_a_formula() -> None:
    """Only the overview reckons."""
    made = book(xlsx.render(building.hostile()), results=False)
    for name in made.sheetnames[1:]:
        assert not [cell for row in made[name].iter_rows() for cell in row if cell.data_type == "f"]


def test_the_plan_can_be_ticked_with_one_word(full: GapReport) -> None:
    """And a due day must be a day."""
    plan = book(xlsx.render(full), results=True)["Plan"]
    kinds = {(each.type, str(each.sqref)) for each in plan.data_validations.dataValidation}
    assert {kind for kind, _ in kinds} == {"list", "date"}


def test_in_urdu_the_sheets_run_from_right_to_left(full: GapReport) -> None:
    """Two languages do not fit one table."""
    made = book(xlsx.render(full, presentation(full, "workbook", ("ur",))), results=True)
    assert all(made[name].sheet_view.rightToLeft for name in made.sheetnames)
    with pytest.raises(IsoreadyError, match="one language"):
        xlsx.render(full, Presentation("workbook", ("en", "ur")))


def test_two_runs_are_the_same_bytes(full: GapReport) -> None:
    """No clock."""
    assert xlsx.render(full) == xlsx.render(full)
