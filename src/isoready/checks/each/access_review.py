"""Somebody looked through who may enter what within the last six months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import months_before
from isoready.checks.kinds import Whole
from isoready.checks.registers import record
from isoready.checks.settings import Setting
from isoready.checks.tables import latest

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATE: Final = ("date", "reviewed_on", "review_date")
_HINT: Final = "Go through accounts and rights with those who own the systems, and write a row."


def _look(view: View) -> Iterator[Fault]:
    oldest = months_before(view.today, view.settings["months"])
    for table in view.tables():
        column = table.first(*_DATE)
        if not column:
            yield from table.without(_DATE[0])
            continue
        yield from (fault for row in table.rows for fault in row.no_day(column))
        last = latest([row for row in table.rows if (row.day(column) or date.max) <= view.today], column)
        if last is None:
            yield Fault(table.top, "no review was ever held", _HINT)
        elif (day := last.day(column)) is not None and day < oldest:
            message = f"the last review was on {day}, more than {view.settings['months']} months ago"
            yield last.fault(column, message, _HINT)


CHECK: Final = Check(
    id="access-review",
    statement="Somebody looked through who may enter what within the last six months.",
    files=record("access-reviews"),
    controls=controls("27001:A.5.18 27001:A.8.2"),
    look=_look,
    subject="records of reviews of access",
    settings={
        "months": Setting(Whole(1, 120), 6, "how many months a review counts"),
    },
)
