"""Taking in: the bytes of a machine's report as text, or the place where they are none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from isoready.document.intake import without_mark
from isoready.document.lines import Lines
from isoready.errors import IsoreadyError
from isoready.location import Location

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of the largest report that is read."""
MAKE_AGAIN: Final = "Make the report again with the tool that wrote it, and leave it as it is."
_FIRST_YEAR, _LAST_YEAR = 1970, 9998
"""Years outside are a clock that was never set, or one that nobody can reckon with."""


def text_of(data: bytes, path: str) -> str:
    """Decode UTF-8 without its byte order mark.

    Raises:
        IsoreadyError: the bytes are more than ``LARGEST``, hold a NUL, or are no UTF-8.
    """
    if len(data) > LARGEST:
        msg = f"the report is larger than {LARGEST >> 20} MiB, the most that isoready reads"
        raise IsoreadyError(msg, "Check that it is the file you meant; if so, split it.", Location(path))
    source = without_mark(data)
    wrong = source.find(b"\0")
    try:
        text = source.decode()
    except UnicodeDecodeError as fault:
        wrong = fault.start if wrong < 0 else min(wrong, fault.start)
        text = source[:wrong].decode()
    if wrong >= 0:
        msg = f"the byte 0x{source[wrong]:02X} is no UTF-8 text"
        place = Lines(path, source[:wrong] + b"?").character(len(source[:wrong].decode()))
        raise IsoreadyError(msg, "Let the tool write UTF-8.", place)
    return text


def moment(text: object) -> datetime | None:
    """Read a date and time (ISO 8601), taken for UTC where it names no zone; None where it is no such thing."""
    if not isinstance(text, str):
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
