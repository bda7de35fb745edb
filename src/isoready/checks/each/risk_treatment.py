"""Every risk above the limit has a treatment and a day by which it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.registers import RISKS
from isoready.checks.risks import is_open, level, score_of
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.tables import Row

_DUE: Final = ("due", "due_date", "due_on")


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        rows = [row for row in table.rows if is_open(row)]
        high = [row for row in rows if (score := score_of(row)) is not None and score > view.settings["limit"]]
        yield from (fault for row in rows if score_of(row) is None for fault in _unscored(row))
        due = table.first(*_DUE)
        if high and not due:
            yield from table.without(_DUE[0])
        for row in high:
            name = row["id"] or row["title"]
            for column in ("treatment", due):
                if column and not row[column] and not row.is_open(column):
                    message = f"`{name}` is above {view.settings['limit']} and its `{column}` is empty"
                    yield row.fault(column, message, "Say what is done about it, and by when.")
            yield from row.no_day(due) if due else ()


def _unscored(row: Row) -> Iterator[Fault]:
    column = "impact" if row.table.has("impact") and level(row["likelihood"]) else "likelihood"
    if row.table.has(column) and not row.is_open(column):
        yield row.fault(column, f"`{row[column]}` is no level", "Write a number from 1 to 5, or very low to very high.")


CHECK: Final = Check(
    id="risk-treatment",
    statement="Every risk above the limit has a treatment and a day by which it is done.",
    files=RISKS,
    controls=controls("27001:6.1.3 27001:8.3"),
    look=_look,
    subject="risk registers",
    settings={
        "limit": Setting(Whole(0, 1000), 9, "likelihood times impact above which a risk is treated by a day"),
    },
)
