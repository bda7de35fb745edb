"""Every body of data has an end: a length of time, or a rule that is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.phrases import has_length_of_time
from isoready.checks.registers import DATA, register

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULES: Final = register("retention-rules", "retention")
_RULE: Final = re.compile(r"[A-Za-z]{1,12}[-_.]?\d{1,4}")


def _look(view: View) -> Iterator[Fault]:
    known = {row["id"] for table in view.tables(*_RULES) for row in table.rows}
    for table in view.tables():
        yield from table.without("retention")
        yield from table.blanks("retention")
        for row in table.rows:
            if row["retention"] and not _ends(row["retention"], known):
                message = f"`{row['retention'][:40]}` is neither a length of time nor a rule that is known"
                yield row.fault(
                    "retention", message, "Write it like `5 years`, or name a rule of `retention-rules.csv`."
                )


def _ends(text: str, known: set[str]) -> bool:
    """Whether a text says when data go; a rule must be among those that are known, where there is a list."""
    return text in known or has_length_of_time(text) or (not known and _RULE.fullmatch(text) is not None)


CHECK: Final = Check(
    id="retention",
    statement="Every body of data has an end: a length of time, or a rule that is known.",
    files=DATA,
    controls=controls("38505:ACT.dispose.constraints 27001:A.8.10 27701:A.1.4.8"),
    look=_look,
    subject="data inventories",
)
