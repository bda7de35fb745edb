"""Everybody was trained in security within the last twelve months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import months_before
from isoready.checks.kinds import Whole, Words
from isoready.checks.people import DATES, NAMES, PEOPLE, columns_wanting, name_of, present, security_days
from isoready.checks.registers import record
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def _look(view: View) -> Iterator[Fault]:
    oldest = months_before(view.today, view.settings["months"])
    trained: dict[str, date] = {}
    for table in view.tables():
        yield from columns_wanting(table)
        yield from (fault for row in table.rows for fault in row.no_day(*DATES))
        for name, day in security_days(table, view.settings["topics"], view.today):
            trained[name] = max(day, trained.get(name, day))
    for table in view.tables(*PEOPLE):
        for row in present(table, view.today):
            last = trained.get(name_of(row).lower())
            if last is None or last < oldest:
                said = "never trained in security" if last is None else f"last trained in security on {last}"
                hint = "Train them, and write a row with person, topic and day."
                yield row.fault(table.first(*NAMES), f"{name_of(row)} was {said}", hint)


def _applies(view: View) -> bool:
    return bool(view.store.matching(*PEOPLE))


CHECK: Final = Check(
    id="training",
    statement="Everybody was trained in security within the last twelve months.",
    files=record("training"),
    controls=controls("27001:A.6.3 27001:7.3 9001:7.2"),
    look=_look,
    subject="records of training",
    settings={
        "months": Setting(Whole(1, 120), 12, "how many months a training counts"),
        "topics": Setting(
            Words(),
            ("security", "secure", "phishing", "privacy", "data protection", "سیکیورٹی", "سکیورٹی", "تحفظ", "رازداری"),
            "words of a topic that counts",
        ),
    },
    applies=_applies,
)
