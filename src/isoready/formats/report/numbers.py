"""Numbers as they are printed: rounded half to even for the eye, and exact for whoever wants to redo them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"
HUNDRED: Final = 100


def rounded(number: Fraction, decimals: int) -> str:
    """``number`` with so many decimals, half to even, never through a binary float."""
    scaled = round(number * 10**decimals)
    digits = str(abs(scaled)).rjust(decimals + 1, "0")
    sign = MINUS if scaled < 0 else ""
    whole, after = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    return f"{sign}{whole}.{after}" if after else f"{sign}{whole}"


def percent(share: Fraction, decimals: int) -> str:
    """A share from 0 to 1 as a percentage.

    What is nearly nothing or nearly everything never prints as 0 or 100: those two are kept for the exact values.
    """
    text = rounded(share * HUNDRED, decimals)
    step = Fraction(1, 10**decimals)
    if 0 < share < 1 and text == rounded(Fraction(0), decimals):
        text = f"<{NO_BREAK}{rounded(step, decimals)}"
    elif 0 < share < 1 and text == rounded(Fraction(HUNDRED), decimals):
        text = f">{NO_BREAK}{rounded(HUNDRED - step, decimals)}"
    return f"{text}{NO_BREAK}%"


def points(share: Fraction, decimals: int) -> str:
    """A difference of shares as percentage points with its sign."""
    sign = "+" if share > 0 else ""
    return sign + rounded(share * HUNDRED, decimals)


def trimmed(number: Fraction, decimals: int = 2) -> str:
    """``number`` with at most so many decimals and no idle zeros: ``0.5``, ``12``."""
    text = rounded(number, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def width(share: Fraction) -> str:
    """A share as a CSS percentage."""
    return f"{trimmed(share * HUNDRED, 3)}%"


def fraction(number: Fraction) -> str:
    """The exact value: ``5/8``, ``1``."""
    return str(number)
