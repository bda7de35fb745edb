"""People: who works here, and when each was trained in what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.registers import register

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from isoready.checks.check import Fault
    from isoready.checks.tables import Row, Table

PEOPLE: Final = register("people", "staff")
NAMES: Final = ("name", "person", "employee")
DATES: Final = ("date", "trained_on", "completed_on")
_TOPICS: Final = ("topic", "training", "course", "subject")
_LEFT: Final = ("left", "left_on", "until")


def columns_wanting(table: Table) -> Iterator[Fault]:
    """A fault for each column that a record of training must have, under one of its names."""
    for names in (("person", *NAMES), _TOPICS, DATES):
        if not table.first(*names):
            yield from table.without(names[0])


def name_of(row: Row) -> str:
    """The person that a row is about."""
    return row[row.table.first(*NAMES)]


def present(table: Table, today: date) -> Iterator[Row]:
    """Those who still work here."""
    left = table.first(*_LEFT)
    for row in table.rows:
        day = row.day(left) if left else None
        if name_of(row) and (day is None or day > today):
            yield row


def security_days(table: Table, topics: Iterable[str], today: date) -> Iterator[tuple[str, date]]:
    """Each person in lower case with a day up to today on which one of the topics was taught."""
    words = [word.lower() for word in topics]
    topic, column = table.first(*_TOPICS), table.first(*DATES)
    for row in table.rows:
        day = row.day(column) if column else None
        if day is not None and day <= today and any(word in row[topic].lower() for word in words):
            yield name_of(row).lower(), day
