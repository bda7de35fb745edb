"""Separated values: a CSV file (RFC 4180) as a list of rows by column, with the place of every cell."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.document import Document, DocumentFault
from isoready.document.intake import take_in
from isoready.document.lines import Lines
from isoready.document.places import SHIFT, Branch

if TYPE_CHECKING:
    from collections.abc import Iterator

_END: Final = re.compile(r"\r\n|\r|\n|\Z")
_QUOTED: Final = re.compile(r'"(?:[^"]|"")*+"')
_SEPARATORS: Final = (",", ";", "\t")


class _Cell(NamedTuple):
    text: str
    start: int
    end: int


def parse_separated(data: bytes, path: str) -> Document:
    """Parse CSV: the first line names the columns, every value is text, empty lines are passed over.

    The separator is the comma; where the first line has none, the semicolon or the tab, whatever the machine is set to.

    Raises:
        DocumentFault: quotes are not closed, a column is named twice or not at all, or a row has more or fewer cells.

    """
    lines = Lines(path, take_in(data, path, directives=False))
    records = _records(lines)
    header = next(records, None)
    if header is None:
        msg, hint = "the file is empty", "Name the columns in its first line."
        raise DocumentFault(msg, hint, lines.character(0), rule="empty-file")
    names = _names(header, lines)
    rows = [_fitting(record, names, lines) for record in records]
    plain = [dict(zip(names, (cell.text for cell in row), strict=True)) for row in rows]
    return Document(path, plain, sha256(data).hexdigest(), lines, lambda: _places(names, header, rows))


def _records(lines: Lines) -> Iterator[list[_Cell]]:
    text, at = lines.text, 0
    first = text[: _end_of_line(text, 0)]
    separator = next((each for each in _SEPARATORS if each in first), ",")
    bare = re.compile(rf"[^{re.escape(separator)}\r\n]*+")
    record: list[_Cell] = []
    while at <= len(text):
        cell = _cell(lines, at, bare)
        record.append(cell)
        at = cell.end
        if text.startswith(separator, at):
            at += 1
            continue
        end = _END.match(text, at)
        if end is None:
            hint = "Double every quote inside, and put quotes around the whole cell."
            msg = "text follows the closing quote"
            raise DocumentFault(msg, hint, lines.character(at), rule="csv")
        if len(record) > 1 or record[0].end > record[0].start:
            yield record
        record = []
        at = end.end() if end.end() > at else len(text) + 1


def _end_of_line(text: str, at: int) -> int:
    found = _END.search(text, at)
    return found.start() if found else len(text)


def _cell(lines: Lines, at: int, bare: re.Pattern[str]) -> _Cell:
    if not lines.text.startswith('"', at):
        found = bare.match(lines.text, at)
        end = found.end() if found else at
        return _Cell(lines.text[at:end], at, end)
    quoted = _QUOTED.match(lines.text, at)
    if quoted is None:
        hint = "Close them after the last character of the cell."
        msg = "the quotes that open here are never closed"
        raise DocumentFault(msg, hint, lines.character(at), rule="csv")
    return _Cell(quoted[0][1:-1].replace('""', '"'), at, quoted.end())


def _names(header: list[_Cell], lines: Lines) -> list[str]:
    names: dict[str, None] = {}
    for cell in header:
        name = cell.text.strip()
        if not name or name in names:
            msg = f"the column `{name}` is named twice" if name else "a column has no name"
            place = lines.location(cell.start, cell.end)
            raise DocumentFault(msg, "Give each column a name of its own.", place, rule="csv")
        names[name] = None
    return [*names]


def _fitting(record: list[_Cell], names: list[str], lines: Lines) -> list[_Cell]:
    if len(record) == len(names):
        return record
    msg = f"this row has {len(record)} cells, and there are {len(names)} columns"
    hint = "Put a cell that holds the separator in quotes, and leave the separators of empty cells."
    raise DocumentFault(msg, hint, lines.location(record[0].start, record[-1].end), rule="csv")


def _places(names: list[str], header: list[_Cell], rows: list[list[_Cell]]) -> Branch:
    keys = {name: _span(cell.start, cell.end) for name, cell in zip(names, header, strict=True)}
    items = [
        Branch({name: _span(cell.start, cell.end) for name, cell in zip(names, row, strict=True)}, keys, _row_span(row))
        for row in rows
    ]
    return Branch([*items], {}, _row_span(header))


def _row_span(row: list[_Cell]) -> int:
    return _span(row[0].start, row[-1].end)


def _span(start: int, end: int) -> int:
    return start << SHIFT | end
