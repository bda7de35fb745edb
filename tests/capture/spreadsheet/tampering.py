"""Workbooks and CSVs after somebody, or something, has been at them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl
from tests.capture.spreadsheet import forms

from isoready.capture.spreadsheet.csv_sheet import write_csv
from isoready.capture.spreadsheet.xlsx_writing import write_xlsx

RESPONSES: dict[str, dict[str, Any]] = {
    "yes-no.0": {
        "answer": "yes",
        "note": "so it is",
        "due": "2027-01-31",
        "evidence": [{"file": "a.md", "shows": "b"}],
    },
    "maturity.1": {"answer": "3", "owner": "Zara"},
}
ROWS = {"yes-no.0": 3, "yes-no.1": 4, "nplf.0": 7, "maturity.0": 11, "maturity.1": 12, "measure.0": 15}
"""Where responses stand; the first two rows are heads."""
COLUMNS = dict(
    zip(
        ("answer", "reason", "alternative", "note", "evidence", "owner", "due", "answered_by", "answered_on"),
        "EFGHIJKLM",
        strict=True,
    )
)


def workbook(**data: Any) -> bytes:  # noqa: ANN401  whatever a file holds
    """A small workbook as it is exported."""
    return write_xlsx(forms.form(forms.assessment(**{"responses": RESPONSES, **data}))[0])


def csv_text() -> str:
    """The same as CSV."""
    return write_csv(forms.form(forms.assessment(responses=RESPONSES))[0]).decode("utf-8-sig")


def filled(change: Callable[[Any], object], data: bytes | None = None) -> bytes:
    """Change a workbook as a spreadsheet program does, and save it."""
    book = openpyxl.load_workbook(io.BytesIO(data or workbook()))
    change(book)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def at(response: str, field: str) -> str:
    """The address of a cell among the answers."""
    return f"{COLUMNS[field]}{ROWS[response]}"


def repacked(
    changes: Mapping[str, Callable[[bytes], bytes]], more: Mapping[str, bytes] | None = None, data: bytes | None = None
) -> bytes:
    """Change members of the archive, and add others."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or workbook())) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.infolist():
            content = old.read(member)
            new.writestr(member.filename, changes.get(member.filename, bytes)(content))
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return made.getvalue()
