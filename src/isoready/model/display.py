"""Numbers as people read them: rounded half to even, for show only, never for a decision."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Final

HUNDRED: Final = 100


def number(value: Fraction, decimals: int) -> str:
    """Write ``value`` with that many decimals, rounded half to even: ``62.5``."""
    return _written(round(value * 10**decimals), decimals)


def percent(value: Fraction, decimals: int, *, complete: bool = True) -> str:
    """Write a share as per cent, ``62.5 %``, so that rounding never claims too much.

    ``100 %`` stands for exactly 1 and ``0 %`` for exactly 0: whatever lies strictly between is shown at least one unit
    of the last decimal away from both. While questions are open (``complete`` is false) even an exact 1 stops one unit
    short of 100. A negative share, such as a difference, is its mirror image.

    Args:
        value: A share from -1 to 1.
        decimals: Decimals shown, 0 or more.
        complete: Whether nothing that applies is open.

    """
    if value < 0:
        return f"-{percent(-value, decimals, complete=complete)}"
    return f"{_written(_units(value, decimals, complete=complete), decimals)} %"


def percent_below(value: Fraction, needed: Fraction, decimals: int) -> str:
    """Write a share that falls short of ``needed`` so that it looks short: rounded down where it must."""
    units, full = _units(value, decimals, complete=True), HUNDRED * 10**decimals
    if Fraction(units, full) >= needed:
        units = floor(value * full)
    return f"{_written(units, decimals)} %"


def _units(value: Fraction, decimals: int, *, complete: bool) -> int:
    """Count units of the last decimal, away from both ends unless the value is exactly there."""
    full: int = HUNDRED * 10**decimals
    units = round(value * full)
    if value < 1 or not complete:
        units = min(units, full - 1)
    return max(units, 1) if value > 0 else units


def _written(units: int, decimals: int) -> str:
    sign, digits = ("-" if units < 0 else ""), str(abs(units)).rjust(decimals + 1, "0")
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"
