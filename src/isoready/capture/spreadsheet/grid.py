"""The grid: cells as text, each with its place, whatever kind of file they came in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from isoready.errors import IsoreadyError
from isoready.location import Location

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is not empty."""

    text: str
    line: int
    """Row of a sheet, or line of a file, from 1."""
    column: int
    name: str
    """As people call it: ``Answers!E12``, or ``line 12, column 5``."""

    def location(self, path: str) -> Location:
        """The cell's place in a file."""
        return Location(path, self.line, self.column, self.line, self.column + 1)

    def refuse(self, path: str, wrong: str, hint: str) -> NoReturn:
        """Go no further because of what stands here.

        Raises:
            IsoreadyError: always.
        """
        msg = f"{self.name} {wrong}"
        raise IsoreadyError(msg, hint, self.location(path))


Row: TypeAlias = Mapping[int, Cell]
"""Cells that are not empty, by column from 1."""
Part: TypeAlias = Sequence[Row]
"""The rows of a part that are not empty; the first cell of the first row names it."""


def plain(number: Decimal) -> str:
    """Write a number without exponent and without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
