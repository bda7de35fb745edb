"""Periods: the time a plan has, cut at its horizons, with what each owner can give in each."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

DEFAULT: Final = "default"
"""The name under which a capacity holds for every owner who has none."""

WORKING: Final = Fraction(5, 7)
"""Days of work in a day of the calendar, where no capacity is given."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one horizon to the next, in days from today."""

    start: int
    until: int | None
    """None where no horizon is asked: there is one period without an end."""

    def capacity(self, owner: str, given: Mapping[str, Fraction]) -> Fraction | None:
        """Say how many person-days an owner has in it; None where nothing limits them.

        Args:
            owner: Who; empty for actions that name nobody, which count as one more person.
            given: Person-days in each period by owner, and under ``default`` for all others.
        """
        default = None if self.until is None else WORKING * (self.until - self.start)
        return given.get(owner, given.get(DEFAULT, default))


def periods_of(horizons: Sequence[int]) -> tuple[Period, ...]:
    """Cut the time at horizons, given in days from today, rising and above 0."""
    if not horizons:
        return (Period(0, None),)
    return tuple(Period(start, until) for start, until in pairwise([0, *horizons]))


def deadline(due: date | None, today: date, periods: Sequence[Period]) -> int:
    """Say in which period at the latest something due is finished: the one that contains the day.

    What is overdue belongs to the first, and what is due after the last horizon to the last.
    """
    last = len(periods) - 1
    if due is None:
        return last
    days = (due - today).days
    return next((place for place, each in enumerate(periods) if each.until is None or days <= each.until), last)
