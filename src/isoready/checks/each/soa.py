"""The statement of applicability decides on each of the 93 controls, with a reason and a status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import register

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.tables import Row, Table

_THEMES: Final = {"A.5": 37, "A.6": 8, "A.7": 14, "A.8": 34}
"""How many controls each theme of Annex A has (ISO/IEC 27001:2022)."""
_ANNEX: Final = tuple(f"{theme}.{number + 1}" for theme, most in _THEMES.items() for number in range(most))
_SHOWN: Final = 5


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        column = table.first("control", "id", "control_id") or "control"
        yield from table.without(column, "applicable", "reason", "status")
        yield from table.blanks(column, "reason")
        yield from table.repeated(column)
        for row in table.rows if table.has("applicable") else ():
            yield from _decided(row)
        if table.has(column):
            yield from _complete(table, {row[column] for row in table.rows})


def _decided(row: Row) -> Iterator[Fault]:
    applicable = row["applicable"].lower()
    if row.is_open("applicable"):
        return
    if applicable not in {"yes", "no"}:
        yield row.fault("applicable", "`applicable` is neither yes nor no", "Write yes or no.")
    elif applicable == "yes" and row.table.has("status") and not row["status"] and not row.is_open("status"):
        yield row.fault("status", "`status` is empty", "Say how far the control is: planned, in part or in place.")


def _complete(table: Table, there: set[str]) -> Iterator[Fault]:
    wanting = [each for each in _ANNEX if each not in there]
    if wanting:
        more = f" and {len(wanting) - _SHOWN} more" if len(wanting) > _SHOWN else ""
        message = f"{len(wanting)} of {len(_ANNEX)} controls are wanting: {', '.join(wanting[:_SHOWN])}{more}"
        yield Fault(table.top, message, "Add a row for each, also for those that do not apply, with the reason.")


CHECK: Final = Check(
    id="soa",
    statement="The statement of applicability decides on each of the 93 controls, with a reason and a status.",
    files=("isms/soa.csv", *register("soa", "statement-of-applicability")),
    controls=controls("27001:6.1.3"),
    look=_look,
    subject="statements of applicability",
)
