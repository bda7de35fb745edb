"""Every requirement leads to a test, and every id in the table is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Words
from isoready.checks.registers import register
from isoready.checks.requirement_ids import requirements_of
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.checks.tables import Table


def _look(view: View) -> Iterator[Fault]:
    known = requirements_of(view, view.settings["passed_over"])
    for table in view.tables():
        requirement = table.first("requirement", "requirement_id", "req") or "requirement"
        test = table.first("test", "test_id", "tests") or "test"
        yield from table.without(requirement, test)
        yield from table.blanks(requirement)
        if table.has(requirement, test):
            yield from _judged(table, requirement, test, known)


def _judged(table: Table, requirement: str, test: str, known: Mapping[str, bool]) -> Iterator[Fault]:
    tested = {row[requirement] for row in table.rows if row[test]}
    told: set[str] = set()
    for row in table.rows:
        name = row[requirement]
        if known and name and name not in known:
            hint = "Correct it, or add the requirement to its register."
            yield row.fault(requirement, f"`{name}` is no requirement of the register", hint)
        elif name not in tested and known.get(name, True) and name not in told:
            told.add(name)
            yield row.fault(test, f"`{name}` leads to no test", "Name the test that shows it, or write one.")
    for name in (each for each, needs_test in known.items() if needs_test):
        if name not in tested and not any(row[requirement] == name for row in table.rows):
            yield Fault(table.top, f"`{name}` of the register is not in the table", "Add a row with its test.")


CHECK: Final = Check(
    id="traceability",
    statement="Every requirement leads to a test, and every id in the table is known.",
    files=(*register("traceability"), "docs/traceability.csv"),
    controls=controls("29110:SI.3.7 29110:SI.4.6 29110:SI.5.6"),
    look=_look,
    subject="tables of traceability",
    settings={
        "passed_over": Setting(Words(), ("deferred", "rejected"), "statuses of requirements that need no test"),
    },
)
