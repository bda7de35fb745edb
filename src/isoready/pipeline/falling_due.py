"""Falling due: what checks find because a day is past, and what they will find from a day on if nothing is done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.diagnostics import Diagnostic
    from isoready.pipeline.examining_folders import Examination, Examined

SOON: Final = "record-due-soon"
"""The rule that tells what will be found."""
_LONG_AGO: Final = date(1970, 1, 1)
"""A day on which nothing that people keep records of today was late."""
_EACH_DAY: Final = 366
"""Days ahead of which each is asked about."""


class FallingDue:
    """What the checks find in one folder as the days go by."""

    def __init__(self, folder: Examination, today: date) -> None:
        """Ask about ``today``."""
        self._folder = folder
        self._known: dict[date, dict[Diagnostic, None]] = {}
        self._today = today
        self.now: Examined = folder.on(today)

    def overdue(self) -> Iterator[Diagnostic]:
        """Give what is found today, and would not be if it still were long ago."""
        early = self._on(_LONG_AGO)
        return (each for each in self._on(self._today) if each not in early)

    def soon(self, until: date) -> Iterator[Diagnostic]:
        """Tell what is not found today and will be by ``until``, each with the first day on which it is.

        Each day of a year is asked about; beyond it, what comes and goes between two days may be passed over.
        """
        first: dict[Diagnostic, date] = {}
        now, near = self._on(self._today), min((until - self._today).days, _EACH_DAY)
        for ahead in range(1, near + 1):
            day = self._today + timedelta(days=ahead)
            for fault in _faults(self._folder.on(day)):
                first.setdefault(fault, day)
        for day, fault in self._appearing(self._today + timedelta(days=near), until):
            first.setdefault(fault, day)
        return (_told(fault, day) for fault, day in first.items() if fault not in now)

    def _appearing(self, low: date, high: date) -> Iterator[tuple[date, Diagnostic]]:
        """Halve the time until each fault is between two days that follow one another."""
        new = [each for each in self._on(high) if each not in self._on(low)]
        if not new or (high - low).days <= 1:
            yield from ((high, each) for each in new)
            return
        middle = low + (high - low) // 2
        yield from self._appearing(low, middle)
        yield from self._appearing(middle, high)

    def _on(self, day: date) -> dict[Diagnostic, None]:
        if day not in self._known:
            self._known[day] = _faults(self.now if day == self._today else self._folder.on(day))
        return self._known[day]


def _faults(found: Examined) -> dict[Diagnostic, None]:
    return dict.fromkeys(each for result in found.results for each in result.diagnostics)


def _told(fault: Diagnostic, day: date) -> Diagnostic:
    return fault._replace(
        severity=Severity.NOTE, rule=SOON, message=f"`{fault.rule}` fails from {day} on: {fault.message}"
    )
