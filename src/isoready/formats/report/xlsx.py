"""XLSX: a workbook whose sums are formulas, with filters, lists to choose from, and no text that acts as a formula."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

from isoready.errors import IsoreadyError
from isoready.formats.report import wording
from isoready.formats.report.looking import look_at
from isoready.formats.report.overview import write_overview
from isoready.formats.report.table import FORMULA
from isoready.model.presentation import Presentation

if TYPE_CHECKING:
    from isoready.formats.report.table import Cell, Column, Table
    from isoready.formats.report.view.workbook import Workbook
    from isoready.model.report import GapReport

LONGEST: Final = 32_767
"""Characters that a cell of a spreadsheet can hold."""
ROWS: Final = 1
"""Rows above the first of a table."""


def render(report: GapReport, presentation: Presentation | None = None) -> bytes:
    """Write the workbook.

    Raises:
        IsoreadyError: XlsxWriter is not installed, two languages are asked for, or another kind than the workbook.

    """
    presentation = presentation or Presentation("workbook")
    if len(presentation.languages) > 1:
        msg = "a workbook has one language"
        raise IsoreadyError(msg, "Use --lang en or --lang ur.")
    view = cast("Workbook", look_at(report, presentation, "xlsx").view)
    written = io.BytesIO()
    book = library().Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    created = datetime.combine(report.provenance.as_of, datetime.min.time(), UTC).replace(tzinfo=None)
    book.set_properties({"title": str(view.frame.title), "created": created})
    _write(book, view, report.provenance.as_of)
    book.close()
    return written.getvalue()


def library() -> Any:  # noqa: ANN401  XlsxWriter ships no types
    """Import XlsxWriter.

    Raises:
        IsoreadyError: it is not on this machine.

    """
    try:
        import xlsxwriter  # noqa: PLC0415  an extra
    except ImportError as fault:
        msg = "a workbook needs XlsxWriter, which is not installed"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[xlsx]'. Or make CSV: -o report.csv.") from fault
    return xlsxwriter


def _write(book: Any, view: Workbook, today: date) -> None:  # noqa: ANN401  XlsxWriter ships no types
    formats = Formats(book)
    tables = (view.gaps, view.controls, view.plan)
    names = [str(title)[:31] for title in (view.labels[0], *(table.title for table in tables))]
    sheets = [book.add_worksheet(name) for name in names]
    for sheet, table in zip(sheets[1:], tables, strict=True):
        _table(sheet, table, formats)
    _choices(sheets[3], view.plan, view.labels[-1], today)
    for sheet in sheets:
        if view.direction == "rtl":
            sheet.right_to_left()
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    write_overview(sheets[0], view, formats, dict(zip(("gaps", "controls", "plan"), names[1:], strict=True)))


class Formats:
    """The looks of cells, each made once."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401  XlsxWriter ships no types
        """Make them."""
        plain = {"valign": "top", "font_size": 10}
        self.head = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom", "font_size": 10})
        self.title = book.add_format({"bold": True, "font_size": 16, "font_color": "#0b5c66"})
        self.text = book.add_format({**plain, "text_wrap": True})
        self.quoted = book.add_format({**plain, "text_wrap": True, "quote_prefix": True})
        self.number = book.add_format({**plain, "num_format": "0.##"})
        self.share = book.add_format({**plain, "num_format": "0.0%"})
        self.day = book.add_format({**plain, "num_format": "yyyy-mm-dd"})
        self.strong = book.add_format({**plain, "bold": True, "top": 1})
        self.strong_number = book.add_format({**plain, "bold": True, "top": 1, "num_format": "0.##"})


def _table(sheet: Any, table: Table, formats: Formats) -> None:  # noqa: ANN401  XlsxWriter ships no types
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, str(column.title), formats.head)
    for number, row in enumerate(table.rows, ROWS):
        for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            write_cell(sheet, (number, place), cell, column, formats)
    sheet.freeze_panes(1, 3)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)


def write_cell(
    sheet: Any,  # noqa: ANN401  XlsxWriter ships no types
    at: tuple[int, int],
    cell: Cell,
    column: Column,
    formats: Formats,
) -> None:
    """Write one value as what it is; a text never as a formula."""
    if isinstance(cell, date):
        sheet.write_datetime(*at, datetime.combine(cell, datetime.min.time()), formats.day)
    elif isinstance(cell, int | Fraction):
        sheet.write_number(*at, float(cell), formats.share if column.share else formats.number)
    elif cell:
        text = wording.clean(cell)[:LONGEST]
        sheet.write_string(*at, text, formats.quoted if text.startswith(FORMULA) else formats.text)
    else:
        sheet.write_blank(*at, None, formats.text)


def _choices(sheet: Any, plan: Table, yes: str, today: date) -> None:  # noqa: ANN401  XlsxWriter ships no types
    """Let the last column be ticked with one word, and the due day be a day."""
    last, ticked = max(len(plan.rows), 1), len(plan.columns) - 1
    sheet.data_validation(1, ticked, last, ticked, {"validate": "list", "source": [yes]})
    day = {"validate": "date", "criteria": ">=", "value": today, "error_type": "warning"}
    sheet.data_validation(1, ticked - 1, last, ticked - 1, day)
