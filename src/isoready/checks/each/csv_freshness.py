"""The newest row is not older than was agreed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.data_rules import COLUMN, FILE, has_rules, ruled
from isoready.checks.days import EXAMPLE, days_before
from isoready.checks.kinds import Whole
from isoready.checks.settings import Rules, Setting
from isoready.checks.tables import latest

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for rule, table, faults in ruled(view, "column"):
        yield from faults
        if table is None:
            continue
        column = rule["column"]
        last = latest([row for row in table.rows if (row.day(column) or date.max) <= view.today], column)
        day = None if last is None else last.day(column)
        if last is None or day is None:
            yield Fault(table.column_place(column), f"no row has a day in `{column}` up to today", EXAMPLE)
        elif day < days_before(view.today, rule["days"]):
            message = f"the newest row is of {day}, more than {rule['days']} days ago"
            yield last.fault(column, message, "Bring the data up to date, or find out why nothing came.")


CHECK: Final = Check(
    id="csv-freshness",
    statement="The newest row is not older than was agreed.",
    files=(),
    controls=controls("25024:Cur-I-1"),
    look=_look,
    subject="CSV files",
    settings={
        "rules": Setting(
            Rules(
                {
                    "file": FILE,
                    "column": COLUMN,
                    "days": Setting(Whole(0, 36500), ..., "how many days the newest row counts"),
                }
            ),
            (),
            "which column has the day",
        ),
    },
    applies=has_rules,
)
