"""Every activity with personal data has its purpose, its ground in law and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import register

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS: Final = ("activity", "purpose", "lawful_basis", "data_categories", "recipients", "retention")


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without(*_COLUMNS)
        yield from table.blanks(*_COLUMNS)
        yield from table.repeated("activity")


CHECK: Final = Check(
    id="ropa",
    statement="Every activity with personal data has its purpose, its ground in law and an end.",
    files=("privacy/ropa.csv", *register("ropa", "processing-activities")),
    controls=controls("27701:A.1.2.9"),
    look=_look,
    subject="records of processing",
)
