"""Phrases: what a text says of contacts and lengths of time, in any words that people use for them."""

from __future__ import annotations

import re
from typing import Final

from isoready.checks.urdu import LENGTH, folded

_CONTACT: Final = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}|https?://\S|\+?\d[\d ()/-]{6,18}\d|tel:", re.ASCII
)
_NUMBER: Final = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|ninety)"
_LENGTH: Final = re.compile(rf"\b{_NUMBER}[ -](?:\w+ )?(?:minute|hour|day|week|month|year)s?\b", re.IGNORECASE)
_URDU: Final = re.compile(LENGTH)
_ISO_LENGTH: Final = re.compile(r"P(?:\d{1,4}[YMWD]){1,4}")


def has_contact(text: str) -> bool:
    """Whether a text gives a mail address, a web address or a telephone number."""
    return _CONTACT.search(text) is not None


def has_length_of_time(text: str) -> bool:
    """Whether a text gives a length of time, such as ``three working days``, ``P5Y`` or one in Urdu."""
    return (
        _LENGTH.search(text) is not None
        or _URDU.search(folded(text)) is not None
        or _ISO_LENGTH.fullmatch(text.strip()) is not None
    )
