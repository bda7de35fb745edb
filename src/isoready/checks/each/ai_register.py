"""Every AI system has a purpose, an owner and an assessment of its impact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.registers import register

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS: Final = ("system", "purpose", "owner", "impact_assessment", "data_sources")


def _look(view: View) -> Iterator[Fault]:
    for table in view.tables():
        yield from table.without(*_COLUMNS)
        yield from table.blanks(*_COLUMNS)
        yield from table.repeated("system")


CHECK: Final = Check(
    id="ai-register",
    statement="Every AI system has a purpose, an owner and an assessment of its impact.",
    files=("ai/systems.csv", *register("ai-systems", "ai-register")),
    controls=controls("42001:A.4.2 42001:A.5.3"),
    look=_look,
    subject="AI registers",
)
