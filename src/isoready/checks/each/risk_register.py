"""Every risk has an owner and was looked at within the last twelve months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.registers import RISKS, old_rows
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS: Final = ("id", "title", "likelihood", "impact", "owner", "treatment", "review_date")


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without(*COLUMNS)
        yield from table.blanks("id", "owner", "review_date")
        yield from table.repeated("id")
        yield from old_rows(view, table, "review_date")


CHECK: Final = Check(
    id="risk-register",
    statement="Every risk has an owner and was looked at within the last twelve months.",
    files=RISKS,
    controls=controls("27001:6.1.2 27001:8.2 29110:PM.1.9"),
    look=_look,
    subject="risk registers",
    settings={"months": Setting(Whole(1, 120), 12, "how many months a look at a risk counts")},
)
