"""The columns that must be filled in are, in as many rows as was agreed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.data_rules import COLUMNS, FILE, TARGET, has_rules, percent, ruled
from isoready.checks.settings import Rules, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for rule, table, faults in ruled(view, "columns"):
        yield from faults
        rows = table.rows if table is not None else ()
        for column in rule["columns"] if rows else ():
            gaps = [row for row in rows if not row[column]]
            share = Fraction(len(rows) - len(gaps), len(rows))
            if share < rule["target"]:
                message = (
                    f"`{column}` is filled in {percent(share)} of the rows, and {percent(rule['target'])} are asked"
                )
                yield gaps[0].fault(column, message, "Fill it in where it is empty, this row first.")


CHECK: Final = Check(
    id="csv-completeness",
    statement="The columns that must be filled in are, in as many rows as was agreed.",
    files=(),
    controls=controls("25024:Com-I-4"),
    look=_look,
    subject="CSV files",
    settings={
        "rules": Setting(
            Rules({"file": FILE, "columns": COLUMNS, "target": TARGET}), (), "which columns of which file, and how many"
        ),
    },
    applies=has_rules,
)
