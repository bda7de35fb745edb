"""Tables: CSV files by column, whatever the case and the blanks of its name, with the place of every cell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Fault
from isoready.checks.days import EXAMPLE, day_of
from isoready.diagnostics import pointer
from isoready.document.unfilled import is_unfilled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from isoready.document import Document
    from isoready.location import Location

_SEPARATORS: Final = ",;\t"
MOST: Final = 200
"""Faults of one kind in one table that are told one by one."""


@dataclass(frozen=True)
class Table:
    """One register."""

    document: Document

    @property
    def path(self) -> str:
        """As shown to people."""
        return self.document.path

    @property
    def top(self) -> Location:
        """The line that names the columns."""
        return self.document.locate()

    @cached_property
    def names(self) -> dict[str, str]:
        """The columns by their plain names, each with its name as written."""
        data = self.document.data
        written = list(data[0]) if data else _header(self.document.lines.text)
        return {plain(name): name for name in written}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its rows, in their order; a row without any text is none."""
        found = (Row(self, at, cells) for at, cells in enumerate(self.document.data))
        return tuple(row for row in found if any(map(str.strip, row.cells.values())))

    def column_place(self, column: str) -> Location:
        """Where a column is named; the first line where it has no rows or no such column."""
        return self.document.locate_key(0, self.names.get(plain(column), "")) if self.document.data else self.top

    def has(self, *columns: str) -> bool:
        """Whether it has all these columns."""
        return all(plain(column) in self.names for column in columns)

    def first(self, *columns: str) -> str:
        """The first of some columns that it has; empty where it has none of them."""
        return next((column for column in columns if plain(column) in self.names), "")

    def without(self, *columns: str) -> Iterator[Fault]:
        """A fault for each column that it does not have."""
        for column in columns:
            if plain(column) not in self.names:
                hint = f"Add `{column}` to the first line, and its cells below."
                yield Fault(self.top, f"there is no column `{column}`", hint)

    def blanks(self, *columns: str) -> Iterator[Fault]:
        """A fault for each empty cell of these columns, as far as it has them; places to fill are told of the file."""
        for row in self.rows:
            for column in columns:
                if plain(column) in self.names and not row[column] and not row.is_open(column):
                    yield row.fault(column, f"`{column}` is empty", "Fill it in, or take the row out.")

    def repeated(self, *columns: str) -> Iterator[Fault]:
        """A fault for each row after the first whose cells in these columns are the same."""
        seen: dict[tuple[str, ...], int] = {}
        for row in self.rows if self.has(*columns) else ():
            key = tuple(row[column] for column in columns)
            line = seen.setdefault(key, row.line)
            if any(key) and line != row.line:
                message = f"`{', '.join(key)}` stands in line {line} already"
                yield row.fault(columns[0], message, "Give each row a name of its own, or bring the two together.")


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    table: Table
    at: int
    """Rows before it, from 0."""
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """What a column says, without blanks around it; empty where there is no such column, or a place to fill in."""
        return said_by(self.cells.get(self.table.names.get(plain(column), ""), ""))

    def is_open(self, column: str) -> bool:
        """Whether a place in a column is still to be filled in."""
        return is_unfilled(self.cells.get(self.table.names.get(plain(column), ""), ""))

    @property
    def line(self) -> int:
        """Its line in the file."""
        return self.table.document.locate(self.at).line

    def day(self, column: str) -> date | None:
        """The day in a column; None where there is none."""
        return day_of(self[column])

    def place(self, column: str) -> Location:
        """Where a cell stands; the row where there is no such column."""
        return self.table.document.locate(self.at, self.table.names.get(plain(column), ""))

    def fault(self, column: str, message: str, hint: str) -> Fault:
        """Make a fault of a cell."""
        return Fault(self.place(column), message, hint, pointer([self.at, self.table.names.get(plain(column), column)]))

    def no_day(self, *columns: str) -> Iterator[Fault]:
        """A fault for each of these cells that is filled in and is no day."""
        for column in columns:
            if self[column] and self.day(column) is None:
                yield self.fault(column, f"`{column}` is no day of the calendar", EXAMPLE)


def latest(rows: Sequence[Row], column: str) -> Row | None:
    """The row with the newest day in a column; None where no row has a day there."""
    dated = [(day, row) for row in rows if (day := row.day(column)) is not None]
    return max(dated, key=lambda each: (each[0], each[1].at))[1] if dated else None


def said_by(cell: str) -> str:
    """What a cell says, without blanks around it; nothing where a place is still to be filled in."""
    return "" if is_unfilled(cell) else cell.strip()


def plain(name: str) -> str:
    """A column's name in lower case with underscores."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _header(text: str) -> list[str]:
    first = text.partition("\n")[0].strip("\r")
    separator = next((each for each in _SEPARATORS if each in first), ",")
    return [name.strip().strip('"') for name in first.split(separator)]
