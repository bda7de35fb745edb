"""The state before: what a sheet carries of the assessment that it was made from."""

from __future__ import annotations

from tests.capture.spreadsheet import forms

from isoready.capture.spreadsheet.text import fits


def test_the_worst_text_fits_into_the_cells() -> None:
    """Of no text do escapes make more than a cell holds."""
    worst = "_x005F" * 1_600
    form, _ = forms.form(forms.assessment(responses={"4.10/one": {"answer": "F", "note": worst, "reason": worst}}))
    assert all(fits(value) for name, value in form.source if name == "base")
