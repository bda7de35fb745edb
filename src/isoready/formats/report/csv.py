"""CSV: a report as one table for a spreadsheet or a script (RFC 4180, UTF-8 with a byte order mark)."""

from __future__ import annotations

import csv
import io
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.formats.report import numbers, wording
from isoready.formats.report.kinds import kind_of
from isoready.formats.report.looking import lens_of
from isoready.formats.report.table import harmless
from isoready.model.presentation import Presentation

if TYPE_CHECKING:
    from isoready.formats.report.table import Cell
    from isoready.model.report import GapReport

DECIMALS: Final = 6


def render(report: GapReport, presentation: Presentation | None = None) -> bytes:
    """Write the report's table; commas between cells and points in numbers, whatever the machine's language.

    Raises:
        IsoreadyError: it is of a kind that has no CSV, or two languages are asked for.

    """
    presentation = presentation or Presentation()
    kind = kind_of(presentation.kind, "csv")
    if len(presentation.languages) > 1 or kind.rows is None:
        msg = "a table has one language"
        raise IsoreadyError(msg, "Use --lang en or --lang ur.")
    table = kind.rows(lens_of(report, presentation, presentation.languages[0]))
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.title for column in table.columns])
    shares = [column.share for column in table.columns]
    writer.writerows([_written(*pair) for pair in zip(row, shares, strict=True)] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def _written(cell: Cell, share: bool) -> str:  # noqa: FBT001  one of a pair
    if isinstance(cell, Fraction):
        return numbers.trimmed(cell * 100 if share else cell, DECIMALS).replace(numbers.MINUS, "-")
    if isinstance(cell, date):
        return cell.isoformat()
    return harmless(wording.clean(cell)) if isinstance(cell, str) else "" if cell is None else str(cell)
