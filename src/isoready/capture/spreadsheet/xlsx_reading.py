"""XLSX, read: every cell of the three sheets as text, and none of them evaluated."""

from __future__ import annotations

import io
import warnings
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from operator import is_
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.spreadsheet.archive import look_through
from isoready.capture.spreadsheet.form import ABOUT, ANSWERS, SOURCE
from isoready.capture.spreadsheet.grid import Cell, plain
from isoready.capture.spreadsheet.taking import take
from isoready.capture.spreadsheet.text import restored
from isoready.errors import IsoreadyError
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.returned import Returned

MOST_SHEETS: Final = 20
MOST_ROWS: Final = 20_000
"""Rows that hold something, of one sheet."""
LAST_ROW: Final = 1_048_576
"""The last row that a spreadsheet can have; empty ones up to it are passed over."""
MOST_COLUMNS: Final = 32
_PARTS: Final = frozenset({SOURCE, ABOUT, ANSWERS})
_MIDNIGHT: Final = time()


def read_xlsx(data: bytes, path: str) -> Returned:
    """Read a workbook that ``isoready export`` made and somebody filled in.

    Raises:
        IsoreadyError: openpyxl is not installed; it is no such workbook, damaged, too large, or has a password, macros
            or links; a cell holds a formula, an error, or what nobody can place.
    """
    openpyxl = _library()
    look_through(data, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and rules that it does not know
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            parts = _parts(book, path)
    except IsoreadyError:
        raise
    except (Exception, RecursionError) as fault:  # a broken workbook can make the reader raise anything
        msg = f"{path} cannot be read as a workbook: {type(fault).__name__}"
        raise IsoreadyError(msg, "Open it in a spreadsheet program and save it again.", Location(path)) from fault
    return take(parts, path)


def _library() -> Any:  # noqa: ANN401  openpyxl ships no types
    try:
        import openpyxl  # noqa: PLC0415  an extra
    except ImportError as fault:
        msg = "reading an XLSX needs openpyxl, which is not installed"
        hint = "Install it: pip install 'isoready[xlsx]'. Or save the sheet as CSV."
        raise IsoreadyError(msg, hint) from fault
    return openpyxl


def _parts(book: Any, path: str) -> dict[str, list[dict[int, Cell]]]:  # noqa: ANN401  openpyxl ships no types
    """Find the three sheets by what stands in their first cell, whatever they are called."""
    if len(book.worksheets) > MOST_SHEETS:
        msg = f"{path} has more than {MOST_SHEETS} sheets"
        raise IsoreadyError(msg, "Take out those that are not of the form.", Location(path))
    parts: dict[str, list[dict[int, Cell]]] = {}
    for sheet in book.worksheets:
        name = _name(sheet)
        if name not in _PARTS:
            continue
        if name in parts:
            msg = f"{path} has the part {name} twice: `{sheet.title}` is a copy of another sheet"
            raise IsoreadyError(msg, "Take out the copy, and keep the sheet that was filled in.", Location(path))
        parts[name] = list(_rows(sheet, path))
    return parts


def _name(sheet: Any) -> object:  # noqa: ANN401  openpyxl ships no types
    """What stands in the first cell; the sheet's own word on its size is not believed, here and below."""
    sheet.reset_dimensions()
    return next(sheet.iter_rows(max_row=1, max_col=1, values_only=True), (None,))[0]


def _rows(sheet: Any, path: str) -> Iterator[dict[int, Cell]]:  # noqa: ANN401  openpyxl ships no types
    """The rows that hold something."""
    from openpyxl.cell.read_only import EMPTY_CELL  # noqa: PLC0415  an extra

    empty = (EMPTY_CELL,) * MOST_COLUMNS
    count = 0
    for row in sheet.iter_rows(max_row=LAST_ROW, max_col=MOST_COLUMNS):
        if all(map(is_, row, empty)):  # a million such rows are seen in a moment
            continue
        cells = [_cell(cell, sheet.title, path) for cell in row if cell.value is not None]
        if not any(cells):
            continue
        count += 1
        if count > MOST_ROWS:
            msg = f"{path} has more than {MOST_ROWS:,} rows in `{sheet.title}`"
            raise IsoreadyError(msg, "Take out what is not of the form.", Location(path))
        yield {cell.column: cell for cell in cells if cell}


def _cell(cell: Any, sheet: str, path: str) -> Cell | None:  # noqa: ANN401  openpyxl ships no types
    made = Cell("", cell.row, cell.column, f"{sheet}!{cell.coordinate}")
    if cell.data_type == "f":
        made.refuse(path, "holds a formula", "Write the answer itself; formulas are never worked out here.")
    if cell.data_type == "e":
        made.refuse(path, f"holds the error {str(cell.value)[:20]}", "Write the answer itself, or empty the cell.")
    text = _text(cell.value, str(cell.number_format))
    if text is None:
        made.refuse(path, "holds a number that no answer can be", "Write the answer itself, or empty the cell.")
    return Cell(text, made.line, made.column, made.name) if text else None


def _text(value: object, look: str) -> str | None:
    """A value as it would be written in a file: ``72%`` for 0.72 shown as per cent, a day as in ISO 8601."""
    if isinstance(value, str):
        return restored(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, look)
    if isinstance(value, datetime):
        return (value.date() if value.time() == _MIDNIGHT else value.replace(microsecond=0)).isoformat()
    return str(value) if isinstance(value, date | time | timedelta) else None


def _number(value: float, look: str) -> str | None:
    number = Decimal(repr(value))
    if not number.is_finite() or abs(number) >= _HUGE:
        return None
    return f"{plain(number * 100)}%" if "%" in look else plain(number)


_HUGE: Final = Decimal(10) ** 15
"""From here on a spreadsheet does not keep every digit."""
