"""Every service has an owner, hours and an availability that is promised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import register

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS: Final = ("service", "owner", "hours", "target_availability")
_PERCENT: Final = re.compile(r"(100|[0-9]{1,2})([.][0-9]{1,6})? ?%?")


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without(*_COLUMNS)
        yield from table.blanks(*_COLUMNS)
        yield from table.repeated("service")
        for row in table.rows:
            if row["target_availability"] and not _PERCENT.fullmatch(row["target_availability"]):
                message = f"`{row['target_availability'][:40]}` is no share of time"
                yield row.fault("target_availability", message, "Write it like `99.5 %`.")


CHECK: Final = Check(
    id="service-catalogue",
    statement="Every service has an owner, hours and an availability that is promised.",
    files=register("services", "service-catalogue"),
    controls=controls("20000:8.2.4 20000:8.7.1"),
    look=_look,
    subject="service catalogues",
)
