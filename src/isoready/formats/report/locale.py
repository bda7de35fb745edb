"""Dates and plural forms of a language, by Babel where it is installed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from datetime import date

ENGLISH: Final = "en"


def day(language: str, value: date) -> str:
    """Write a day: in English as ISO 8601 has it, elsewhere with the month's name, in Latin digits."""
    known = _locale(language)
    if known is None:
        return value.isoformat()
    from babel.dates import format_date  # noqa: PLC0415  40 ms, for other languages than English only

    return str(format_date(value, "d MMMM y", locale=known))


def plural(language: str, number: int) -> str:
    """Name the plural form of a number: ``one`` or ``other`` (CLDR's names)."""
    known = _locale(language)
    if known is None:
        return "one" if number == 1 else "other"
    return "one" if known.plural_form(number) == "one" else "other"


@cache
def _locale(language: str) -> Any:  # noqa: ANN401  Babel may not be there
    """Find what CLDR knows of a language; None for English, and where Babel is not installed."""
    if language == ENGLISH:
        return None
    try:
        from babel import Locale  # noqa: PLC0415  an extra
    except ImportError:
        return None
    return Locale.parse(language)
