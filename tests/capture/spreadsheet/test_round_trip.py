"""There and back: what a spreadsheet holds comes back exactly as it was."""

from __future__ import annotations

from hypothesis import given
from tests.capture.spreadsheet import forms

from isoready.capture.spreadsheet.csv_sheet import read_csv, write_csv
from isoready.capture.spreadsheet.xlsx_reading import read_xlsx
from isoready.capture.spreadsheet.xlsx_writing import write_xlsx
from isoready.model.assessment import Assessment


@given(forms.assessments())
def test_a_workbook_comes_back_as_it_was(assessment: Assessment) -> None:
    """Whatever people write, on every scale, in every instance; and so does the state before."""
    form, part = forms.form(assessment)
    back = read_xlsx(write_xlsx(form), "a.xlsx")
    assert back.data == part
    assert back.base == part


@given(forms.assessments())
def test_a_csv_comes_back_as_it_was(assessment: Assessment) -> None:
    """The same."""
    form, part = forms.form(assessment)
    back = read_csv(write_csv(form), "a.csv")
    assert back.data == part
    assert back.base == part


@given(forms.assessments())
def test_no_cell_of_a_csv_is_a_formula(assessment: Assessment) -> None:
    """Not even in the state before."""
    import csv  # noqa: PLC0415
    import io  # noqa: PLC0415

    form, _ = forms.form(assessment)
    text = write_csv(form).decode("utf-8-sig")
    csv.field_size_limit(1 << 24)
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
