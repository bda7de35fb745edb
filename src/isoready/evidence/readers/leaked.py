"""Leaked: keys and passwords that stand in a file, found by how they begin, never kept or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.document.intake import without_mark
from isoready.document.lines import Lines
from isoready.errors import IsoreadyError
from isoready.evidence.readers.facts import Secret
from isoready.evidence.readers.signs import SIGNS
from isoready.evidence.readers.taking import LARGEST
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.evidence.readers.signs import Sign

MOST: Final = 200
"""Secrets of one file that are told."""
_HEAD: Final = 8192
"""A NUL in so many bytes at the beginning makes a file one that is not text."""


def read(data: bytes, path: str) -> tuple[Secret, ...]:
    """Find what looks like a key or a password, in the order of the file; nothing in a file that is not text.

    A byte that is no UTF-8 counts as one character. What says of itself that it is an example, or stands for something
    that is put in later, is passed over. Takes time in proportion to the size, whatever the file holds.

    Raises:
        IsoreadyError: the file is larger than ``LARGEST``.
    """
    if len(data) > LARGEST:
        msg = f"the file is larger than {LARGEST >> 20} MiB, the most that is looked through"
        raise IsoreadyError(msg, "Leave it out, or split it.", Location(path))
    if b"\0" in data[:_HEAD]:
        return ()
    lines = Lines(path, without_mark(data))
    spans = sorted({span: sign for sign in SIGNS for span in _spans(lines.text, sign)}.items())
    return tuple(Secret(sign.kind, sign.what, lines.location(*span)) for span, sign in spans[:MOST])


def _spans(text: str, sign: Sign) -> Iterator[tuple[int, int]]:
    """Look where the sign begins, and there only; each look goes a bounded way."""
    at, told = text.find(sign.begins), 0
    while at >= 0 and told <= MOST:
        found = sign.pattern.match(text, at) if sign.starts_word(text, at) else None
        if found and not sign.is_example(found):
            told += 1
            yield found.span()
        at = text.find(sign.begins, at + len(sign.begins))
