"""No two rows are about the same thing, or no more than was agreed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.data_rules import COLUMNS, FILE, has_rules, percent, ruled
from isoready.checks.kinds import Share
from isoready.checks.settings import Rules, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for rule, table, faults in ruled(view, "columns"):
        yield from faults
        rows = [row for row in table.rows if any(row[each] for each in rule["columns"])] if table is not None else []
        again = list(table.repeated(*rule["columns"])) if table is not None else []
        if rows and Fraction(len(again), len(rows)) > rule["at_most"]:
            share, most = Fraction(len(again), len(rows)), rule["at_most"]
            message = (
                f"{percent(share)} of the rows repeat another, and at most {percent(most)} may: {again[0].message}"
            )
            yield again[0]._replace(message=message)


CHECK: Final = Check(
    id="csv-unique",
    statement="No two rows are about the same thing, or no more than was agreed.",
    files=(),
    controls=controls("25024:Con-I-3"),
    look=_look,
    subject="CSV files",
    settings={
        "rules": Setting(
            Rules(
                {"file": FILE, "columns": COLUMNS, "at_most": Setting(Share(), 0, "the share of rows that may repeat")}
            ),
            (),
            "which columns name a row",
        ),
    },
    applies=has_rules,
)
