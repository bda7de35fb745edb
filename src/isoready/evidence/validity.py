"""Validity: the last day on which a piece of evidence counts."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import Final

_DAYS: Final = {"day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12}
_YEAR: Final = 12


def last_day(observed: date, valid_for: str) -> date:
    """Count a duration such as ``90 days`` or ``6 months`` on from ``observed``; that day still counts.

    Months are calendar months: where the month is too short its last day is taken, so one month after 31 January is
    28 or 29 February. What lies beyond the calendar is its last day.
    """
    number, unit = valid_for.split()
    unit = unit.removesuffix("s")
    if unit in _MONTHS:
        return _months_later(observed, int(number) * _MONTHS[unit])
    days = int(number) * _DAYS[unit]
    return observed + timedelta(days=min(days, (date.max - observed).days))


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _YEAR)
    year = day.year + years
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
