"""Every asset has an owner and a classification."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import register

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without("id", "name", "type", "owner", "classification")
        yield from table.blanks("id", "name", "owner", "classification")
        yield from table.repeated("id")


CHECK: Final = Check(
    id="asset-inventory",
    statement="Every asset has an owner and a classification.",
    files=register("assets", "asset-inventory"),
    controls=controls("27001:A.5.9 27001:A.5.12"),
    look=_look,
    subject="asset inventories",
)
