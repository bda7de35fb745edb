"""Every requirement has an id of its own and was approved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Words
from isoready.checks.registers import REQUIREMENTS
from isoready.checks.requirement_ids import repeated_ids
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.checks.tables import Table


def _look(view: View) -> Iterator[Fault]:
    registers = [path for path in view.files if path.lower().endswith(".csv")]
    for path in registers:
        for table in view.tables(path):
            yield from _register(table, view.settings["statuses"])
    for path in view.files:
        for page in view.pages(path) if path not in registers else ():
            yield from repeated_ids(page)


def _register(table: Table, statuses: Sequence[str]) -> Iterator[Fault]:
    yield from table.without("id", "status")
    yield from table.blanks("id")
    yield from table.repeated("id")
    accepted = {word.lower() for word in statuses}
    for row in table.rows if table.has("status") else ():
        if row["status"].lower() not in accepted:
            message = f"`{row['id']}` is {row['status'][:40] or 'without a status'} and not approved"
            yield row.fault("status", message, f"Have it approved; what counts as decided is: {', '.join(statuses)}.")


CHECK: Final = Check(
    id="requirements",
    statement="Every requirement has an id of its own and was approved.",
    files=(*REQUIREMENTS, "requirements.md", "docs/srs*.md", "docs/requirements*.md"),
    controls=controls("29110:SI.2.2 9001:8.2.3"),
    look=_look,
    subject="requirements",
    settings={
        "statuses": Setting(
            Words(),
            ("approved", "implemented", "verified", "deferred", "rejected"),
            "statuses that somebody decided on",
        ),
    },
)
