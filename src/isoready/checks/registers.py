"""Registers: where those stand that several checks look at, and what is asked of their rows alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.days import months_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.check import Fault, View
    from isoready.checks.tables import Table


def register(*names: str) -> tuple[str, ...]:
    """Patterns of a register: by its names, in the folders where registers and records are kept, and at the top."""
    return tuple(f"{folder}{name}.csv" for name in names for folder in ("registers/", "", "records/"))


def record(*names: str) -> tuple[str, ...]:
    """Patterns of a record that is kept as rows, which stands most often in ``records/``."""
    return tuple(f"{folder}{name}.csv" for name in names for folder in ("records/", "registers/", ""))


RISKS: Final = (*register("risk-register", "risks"), "isms/risks.csv", "isms/risk-register.csv")
REQUIREMENTS: Final = (*register("requirements"), "docs/requirements.csv")
DATA: Final = register("data-inventory")


def old_rows(view: View, table: Table, column: str) -> Iterator[Fault]:
    """A fault for each row whose day is no day, or more than the settings' ``months`` ago."""
    months = view.settings["months"]
    oldest = months_before(view.today, months)
    for row in table.rows:
        yield from row.no_day(column)
        day = row.day(column)
        if day is not None and day > view.today:
            yield row.fault(column, f"{day} is a day to come", "Write when it was last looked at.")
        elif day is not None and day < oldest:
            message = f"it was last looked at on {day}, more than {months} months ago"
            yield row.fault(column, message, "Look at it again, and write the new day.")
