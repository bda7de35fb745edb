"""Every body of data has an owner, a purpose, a class, a source and a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS: Final = (
    "dataset",
    "owner",
    "purpose",
    "classification",
    "source",
    "retention",
    "location",
    "personal_data",
)


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without(*_COLUMNS)
        yield from table.blanks(*(column for column in _COLUMNS if column != "retention"))
        yield from table.repeated("dataset")


CHECK: Final = Check(
    id="data-inventory",
    statement="Every body of data has an owner, a purpose, a class, a source and a place.",
    files=DATA,
    controls=controls("38505:ACT.store.constraints 25012:traceability 27701:A.1.2.9"),
    look=_look,
    subject="data inventories",
)
