"""A chain of codes: the texts of QR codes, scanned in any order, put together again to the answers they carry."""

from __future__ import annotations

import binascii
import re
import zlib
from base64 import urlsafe_b64decode
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.document.intake import MOST_BYTES
from isoready.errors import IsoreadyError
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK: Final = "ISOREADY1"
"""What every code of ours begins with."""
_CODE: Final = re.compile(rf"{MARK} ([1-9]\d{{0,3}})/([1-9]\d{{0,3}}) ([0-9a-f]{{8}}) ([A-Za-z0-9_-]+)", re.ASCII)
_SCAN: Final = "Scan it again; a line holds one code, whole."
_SHOWN: Final = 8


class _Code(NamedTuple):
    place: int
    whole: int
    checksum: str
    payload: str
    line: int


def is_chain(data: bytes) -> bool:
    """Tell whether a file holds scanned codes of ours, whatever else stands in it."""
    return any(line.strip().startswith(MARK.encode()) for line in data.removeprefix(b"\xef\xbb\xbf").splitlines())


def join_chain(data: bytes, path: str) -> bytes:
    """Put scanned codes together: one a line, in any order, as often as they were scanned.

    Args:
        data: A text file; blank lines are passed over.
        path: The file, as shown to people.

    Raises:
        IsoreadyError: a line is no code of ours, codes of several chains stand here, one is missing, or what they carry
            is not what was sent.
    """
    if len(data) > MOST_BYTES:
        msg = f"the file is larger than {MOST_BYTES >> 20} MiB, which no chain of codes is"
        raise IsoreadyError(msg, "Check that it is the file you meant.", Location(path))
    codes = _codes(data, path)
    if not codes:
        msg = "there is no code in this file"
        raise IsoreadyError(msg, f"Put in the texts of the codes, one a line; each begins with {MARK}.", Location(path))
    payload = "".join(code.payload for code in _in_order(codes, path))
    answers = _unpacked(payload, path)
    if f"{zlib.crc32(answers):08x}" != codes[0].checksum:
        raise _broken(path)
    return answers


def _codes(data: bytes, path: str) -> list[_Code]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        msg = "this is no text, so no code that was scanned"
        raise IsoreadyError(msg, "Save the texts of the codes as UTF-8, one a line.", Location(path)) from None
    return [_code(line.strip(), place, path) for place, line in enumerate(text.splitlines(), 1) if line.strip()]


def _code(text: str, line: int, path: str) -> _Code:
    found = _CODE.fullmatch(text)
    if found is None or int(found[1]) > int(found[2]):
        what = "this code is not whole" if text.startswith(MARK) else "this line is no code of a phone form"
        raise IsoreadyError(what, _SCAN, Location(path, line, 1, line, len(text) + 1))
    return _Code(int(found[1]), int(found[2]), found[3], found[4], line)


def _in_order(codes: Sequence[_Code], path: str) -> list[_Code]:
    """Take each part once; of one chain only, and none may be missing."""
    first, parts = codes[0], dict[int, _Code]()
    for code in codes:
        if (code.whole, code.checksum) != (first.whole, first.checksum):
            msg = "this code belongs to other answers than the codes above, or to the same after a change"
            raise IsoreadyError(msg, "Keep the codes of one chain in one file.", Location(path, code.line))
        if parts.setdefault(code.place, code).payload != code.payload:
            msg = f"part {code.place} of {code.whole} was scanned before, and this is not the same"
            raise IsoreadyError(msg, _SCAN, Location(path, code.line))
    missing = [str(place) for place in range(1, first.whole + 1) if place not in parts]
    if missing:
        raise IsoreadyError(*_missing(missing, first.whole), Location(path))
    return [parts[place] for place in sorted(parts)]


def _missing(missing: Sequence[str], count: int) -> tuple[str, str]:
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    parts, them = ("part", "it") if len(missing) == 1 else ("parts", "them")
    named = ", ".join(missing[:_SHOWN])
    return f"missing {parts} {named}{more} of {count}", f"Scan {them} and add {them} to the file, in any order."


def _unpacked(payload: str, path: str) -> bytes:
    kind, text = payload[0], payload[1:]
    try:
        packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        if kind == "P":
            return packed
        unpacker = zlib.decompressobj(-15)
        answers = unpacker.decompress(packed, MOST_BYTES + 1)
    except (zlib.error, binascii.Error):
        raise _broken(path) from None
    if kind != "D" or not unpacker.eof or len(answers) > MOST_BYTES:
        raise _broken(path)
    return answers


def _broken(path: str) -> IsoreadyError:
    msg = "the codes together do not give what was sent"
    return IsoreadyError(msg, "One was scanned wrongly: scan them all again, or send the file instead.", Location(path))
