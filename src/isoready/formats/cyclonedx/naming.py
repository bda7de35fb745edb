"""Naming: references inside a document, its moments and its decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

_UNIT: Final = 10**6


def reference(kind: str, name: str) -> str:
    """Name something inside the document: ``requirement:PM.1.1``."""
    return f"{kind}:{name}"


def moment(day: date) -> str:
    """Write the beginning of a day, in UTC."""
    return f"{day.isoformat()}T00:00:00Z"


def end_of(day: date) -> str:
    """Write the last second of a day, in UTC: what ends on that day still holds on it."""
    return f"{day.isoformat()}T23:59:59Z"


def decimal(value: Fraction, *, complete: bool = True) -> float:
    """Write a share from 0 to 1 with six decimals, rounded once, half to even.

    0 and 1 stand for exactly 0 and 1: what lies strictly between stays one unit of the last decimal away from both, and
    so does a 1 while questions are open (``complete`` is false).
    """
    units = round(value * _UNIT)
    if value < 1 or not complete:
        units = min(units, _UNIT - 1)
    return (max(units, 1) if value else units) / _UNIT
