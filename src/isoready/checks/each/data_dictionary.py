"""Every column of the sample data is described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.dictionaries import described_columns
from isoready.checks.kinds import Patterns
from isoready.checks.registers import register
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    described = described_columns(view)
    for table in view.tables(*view.settings["data"]):
        for name, written in table.names.items():
            if name not in described:
                message = f"the column `{written}` is described nowhere"
                hint = "Add a row to the data dictionary, or a property with a `description` to the schema."
                yield Fault(table.column_place(written), message, hint)


def _applies(view: View) -> bool:
    return bool(view.store.matching(*view.settings["data"]))


CHECK: Final = Check(
    id="data-dictionary",
    statement="Every column of the sample data is described.",
    files=(*register("data-dictionary"), "schema/*.json"),
    controls=controls("25012:understandability 25024:Und-I-2"),
    look=_look,
    subject="data dictionaries",
    settings={
        "data": Setting(Patterns(), ("data/*.csv", "sample/*.csv", "samples/*.csv"), "the sample data"),
    },
    applies=_applies,
)
