"""CSV: answers as text for any spreadsheet or script, written and read (RFC 4180, UTF-8 with a byte order mark)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from isoready.capture.spreadsheet.form import ABOUT, ANSWERS, FIELDS, FORMAT, SHOWN, SOURCE
from isoready.capture.spreadsheet.grid import Cell
from isoready.capture.spreadsheet.taking import take
from isoready.capture.spreadsheet.text import restored
from isoready.errors import IsoreadyError
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.capture.spreadsheet.form import Form
    from isoready.model.returned import Returned

MOST_BYTES: Final = 16 * 1024 * 1024
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 64
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")
"""With these a spreadsheet takes a text for a formula; an apostrophe is there because we put one in front."""
_SEPARATORS: Final = ",;\t"
_PARTS: Final = frozenset({SOURCE, ABOUT, ANSWERS})
_BASE: Final = "base"


def write_csv(form: Form) -> bytes:
    """Write the form; the state before stands at the end, where it is in nobody's way."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([harmless(text) for text in row] for row in _rows(form))
    return written.getvalue().encode("utf-8-sig")


def _rows(form: Form) -> Iterator[tuple[str, ...]]:
    yield SOURCE, FORMAT
    yield from (each for each in form.source if each[0] != _BASE)
    heads = form.words.columns
    yield ABOUT, "type", "label", "value"
    yield heads["about"], heads["type"], heads["label"], heads["value"]
    yield from ((row.key, row.type, row.label, row.value) for row in form.about)
    yield ANSWERS, *SHOWN, *FIELDS
    yield tuple(heads[name] for name in ("key", *SHOWN, *FIELDS))
    yield from ((row.key, *row.shown, *row.values) for row in form.answers)
    yield SOURCE, FORMAT
    yield from (each for each in form.source if each[0] == _BASE)


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unharmed(text: str) -> str:
    """Take off the apostrophe that ``harmless`` put there."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def read_csv(data: bytes, path: str) -> Returned:
    """Read a CSV that ``write_csv`` made and somebody filled in; commas, semicolons and tabs may stand between cells.

    Raises:
        IsoreadyError: it is no such file, too large, or a cell is at fault.
    """
    if len(data) > MOST_BYTES:
        _refuse(f"{path} is larger than {MOST_BYTES:,} bytes", "No sheet of answers is as large as that.", path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        msg = f"{path} is not UTF-8: the byte 0x{data[fault.start]:02X} stands in it"
        raise IsoreadyError(
            msg, "Save it as `CSV UTF-8`, or use XLSX, which has no such trouble.", Location(path)
        ) from None
    return take(_parts(text, path), path)


def _refuse(message: str, hint: str, path: str, line: int = 1) -> None:
    raise IsoreadyError(message, hint, Location(path, line, 1, line, 2))


def _parts(text: str, path: str) -> dict[str, list[dict[int, Cell]]]:
    """Part the rows by what stands in their first cell; the source stands in two pieces."""
    parts: dict[str, list[dict[int, Cell]]] = {}
    here: list[dict[int, Cell]] | None = None
    for row in _cells(text, path):
        name = row[1].text if 1 in row else ""
        if name in _PARTS:
            if name in parts:
                here = parts[name]
                continue
            here = parts.setdefault(name, [])
        if here is None:
            break
        if row:
            here.append(row)
    return parts


def _cells(text: str, path: str) -> Iterator[dict[int, Cell]]:
    head = text[: text.find("\n")] if "\n" in text else text
    separator = max(_SEPARATORS, key=head.count)
    limit = csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for count, row in enumerate(reader, 1):
            if count > MOST_ROWS or len(row) > MOST_COLUMNS:
                wrong = f"{path} has more than {MOST_ROWS:,} rows, or a row of more than {MOST_COLUMNS} cells"
                _refuse(wrong, "Take out what is not of the sheet.", path, line)
            yield {
                place: Cell(restored(unharmed(each)), line, place, f"line {line}, column {place}")
                for place, each in enumerate(row, 1)
                if each
            }
            line = reader.line_num + 1
    except csv.Error as fault:
        msg = f"{path} is no CSV: {fault}"
        raise IsoreadyError(msg, "Look for a quotation mark that nobody closed.", Location(path, line)) from fault
    finally:
        csv.field_size_limit(limit)
