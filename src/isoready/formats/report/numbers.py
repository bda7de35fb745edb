"""Numbers as a page prints them; how they are rounded is the model's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model import display

if TYPE_CHECKING:
    from fractions import Fraction

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"
WIDTH_DECIMALS: Final = 3


def typeset(text: str) -> str:
    """Set a number with a true minus sign, and never parted from its unit at the end of a line."""
    return text.replace("-", MINUS).replace(" ", NO_BREAK)


def percent(share: Fraction, decimals: int, *, complete: bool = True) -> str:
    """Show a share from 0 to 1 as a percentage that never claims too much."""
    return typeset(display.percent(share, decimals, complete=complete))


def points(share: Fraction, decimals: int) -> str:
    """Show a difference of shares as percentage points with its sign."""
    sign = "+" if share > 0 else ""
    return sign + typeset(display.number(share * display.HUNDRED, decimals))


def trimmed(number: Fraction, decimals: int = 2) -> str:
    """Show ``number`` with at most so many decimals and no idle zeros: ``0.5``, ``12``."""
    text = typeset(display.number(number, decimals))
    return text.rstrip("0").rstrip(".") if "." in text else text


def of_hundred(number: Fraction) -> str:
    """Show a number out of a hundred as it is written in a checklist: ``85 %``."""
    return typeset(f"{trimmed(number)} %")


def width(share: Fraction) -> str:
    """Write a share as a CSS percentage."""
    return f"{trimmed(share * display.HUNDRED, WIDTH_DECIMALS)}%"
