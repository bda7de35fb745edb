"""Every incident that is closed has a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import record

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without("id", "opened", "severity", "closed", "lesson")
        yield from table.blanks("id", "opened", "severity")
        yield from table.repeated("id")
        for row in table.rows:
            yield from row.no_day("opened", "closed")
            opened, closed = row.day("opened"), row.day("closed")
            if opened and closed and closed < opened:
                yield row.fault(
                    "closed", f"it was closed on {closed}, before it was opened", "Correct one of the two days."
                )
            if row["closed"] and table.has("lesson") and not row["lesson"]:
                message = f"`{row['id']}` is closed and nothing was learnt from it"
                yield row.fault("lesson", message, "Write what will be done otherwise from now on, in one sentence.")


CHECK: Final = Check(
    id="incident-log",
    statement="Every incident that is closed has a lesson.",
    files=record("incidents", "incident-log"),
    controls=controls("27001:A.5.27"),
    look=_look,
    subject="records of incidents",
)
