"""Every supplier has an agreement where it holds our data, and was looked at within twelve months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.registers import old_rows, register
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTHING: Final = frozenset({"", "no", "none", "nothing", "-", "نہیں", "کوئی نہیں", "کچھ نہیں"})


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without("name", "service", "data_shared", "agreement", "review_date")
        yield from table.blanks("name", "service", "data_shared", "review_date")
        yield from table.repeated("name", "service")
        yield from old_rows(view, table, "review_date")
        for row in table.rows if table.has("data_shared", "agreement") else ():
            if row["data_shared"].lower() not in _NOTHING and row["agreement"].lower() in _NOTHING:
                message = f"`{row['name']}` holds data of ours without an agreement"
                yield row.fault(
                    "agreement", message, "Name the contract or the terms that bind it, and where they are."
                )


CHECK: Final = Check(
    id="supplier-list",
    statement="Every supplier has an agreement where it holds our data, and was looked at within twelve months.",
    files=register("suppliers", "supplier-list"),
    controls=controls("27001:A.5.19 27001:A.5.22 9001:8.4"),
    look=_look,
    subject="supplier lists",
    settings={
        "months": Setting(Whole(1, 120), 12, "how many months a look at a supplier counts"),
    },
)
