"""A restore from the backup worked within the last six months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import months_before
from isoready.checks.kinds import Whole, Words
from isoready.checks.registers import record
from isoready.checks.settings import Setting
from isoready.checks.tables import latest

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT: Final = "Restore something from the backup, look at it, and write a row: day, what, who, result."


def _look(view: View) -> Iterator[Fault]:
    oldest = months_before(view.today, view.settings["months"])
    good = {word.lower() for word in view.settings["success"]}
    for table in view.tables():
        yield from table.without("date", "result")
        yield from (fault for row in table.rows for fault in row.no_day("date"))
        worked = [
            row for row in table.rows if row["result"].lower() in good and (row.day("date") or date.max) <= view.today
        ]
        last = latest(worked, "date")
        if last is None:
            yield Fault(table.top, "no restore ever worked", _HINT)
        elif (day := last.day("date")) is not None and day < oldest:
            message = f"the last restore that worked was on {day}, more than {view.settings['months']} months ago"
            yield last.fault("date", message, _HINT)


CHECK: Final = Check(
    id="restore-test",
    statement="A restore from the backup worked within the last six months.",
    files=record("restore-tests"),
    controls=controls("27001:A.8.13 25024:Rec-D-1 29110:PM.2.6"),
    look=_look,
    subject="records of restores",
    settings={
        "months": Setting(Whole(1, 120), 6, "how many months a restore counts"),
        "success": Setting(
            Words(),
            ("success", "successful", "ok", "passed", "yes", "worked", "restored", "کامیاب", "ہاں", "بحال", "بحال ہوا"),
            "results that mean it worked",
        ),
    },
)
