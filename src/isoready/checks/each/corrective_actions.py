"""Every corrective action has a cause, and none that is open is late."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import record
from isoready.checks.risks import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

_DUE: Final = ("due", "due_date", "due_on")


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        due = table.first(*_DUE) or _DUE[0]
        yield from table.without("id", "cause", due)
        yield from table.blanks("id", "cause", due)
        yield from table.repeated("id")
        for row in table.rows:
            yield from row.no_day(due, "closed")
            day = row.day(due)
            if not row["closed"] and is_open(row) and day is not None and day < view.today:
                message = f"`{row['id']}` is open and was due on {day}"
                yield row.fault(due, message, "Finish it and write when, or agree on another day and say why.")


CHECK: Final = Check(
    id="corrective-actions",
    statement="Every corrective action has a cause, and none that is open is late.",
    files=record("corrective-actions"),
    controls=controls("27001:10.2 29110:PM.3.2"),
    look=_look,
    subject="records of corrective actions",
)
