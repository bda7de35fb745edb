"""Days: dates as people write them in records, and how old they are on a day that is given."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTHS: Final = 12
EXAMPLE: Final = "Write a day like 2026-01-31."


def day_of(value: object) -> date | None:
    """Read ``2026-01-31``, with or without a time after it; None where it is no day of the calendar."""
    found = _DAY.match(str(value).strip())
    return _day(found) if found else None


def day_in(text: str) -> date | None:
    """The first day that a text, such as a file's name, holds; None where it holds none."""
    return next((day for found in _DAY.finditer(text) if (day := _day(found)) is not None), None)


def days_in(name: str, text: str) -> Iterator[date]:
    """Every day that a record is of: those in its text, and the one in its name."""
    for found in _DAY.finditer(f"{name}\n{text}"):
        if (day := _day(found)) is not None:
            yield day


def months_before(today: date, months: int) -> date:
    """The same day some months ago, or the last day of that month where it has no such day."""
    count = today.year * _MONTHS + today.month - 1 - months
    if count < _MONTHS:
        return date.min
    year, month = divmod(count, _MONTHS)
    return _last(year, month + 1, today.day)


def days_before(today: date, days: int) -> date:
    """The day some days ago."""
    return today - timedelta(days=min(days, today.toordinal() - 1))


def _last(year: int, month: int, day: int) -> date:
    while day > 28:  # noqa: PLR2004  every month has so many
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
    return date(year, month, day)


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
