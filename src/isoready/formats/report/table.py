"""Tables: what a spreadsheet is given, as values and not as text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell: TypeAlias = str | int | Fraction | date | None
"""A text, a number or a day; None for an empty cell."""
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a text for a formula."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    title: str
    width: int = 12
    """In characters."""
    share: bool = False
    """Whether its numbers are shares from 0 to 1, to be shown as per cent."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under titled columns."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Sequence[Cell], ...]


def harmless(text: str) -> str:
    """Make sure that a spreadsheet takes ``text`` as text: an apostrophe stands before what looks like a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
