"""The intake: what is refused, or taken off, before a parser sees the bytes of a file."""

from __future__ import annotations

from typing import Final

from isoready.document.fault import DocumentFault
from isoready.document.lines import Lines
from isoready.location import Location

MOST_BYTES: Final = 2 * 1024 * 1024
"""Size of the largest file that is read: 2 MiB, some 40,000 lines."""
MOST_SEPARATORS: Final = 80_000
"""Line ends, commas, colons, dashes and opening brackets that a file may hold.

Every value needs one of them, so this bounds time and memory before anything is built. A checklist of 100 controls has
some 10,000.
"""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_OTHER_ENCODINGS: Final = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_SEPARATORS: Final = (b"\n", b",", b":", b"[", b"{", b"- ", b"-\t")
_PIECE: Final = 1 << 16
_SEPARATING: Final = b"\n\r,:[{-"
_HIDDEN: Final = {
    "\u0085": "next line",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\ufeff": "byte order mark",
}
_DIRECTIVES: Final = (b"\n%", b"\r%")
_SAVE_AS_UTF8: Final = "Save the file as UTF-8 text."
_SPLIT: Final = "Check that it is the file you meant; if so, split it."


def take_in(data: bytes, path: str, *, directives: bool = True) -> bytes:
    """Return the bytes without their byte order mark; ``directives`` says that a line may be one, as in YAML.

    Raises:
        DocumentFault: they are too many, no UTF-8 text, hold more values than are read, or begin a line with ``%``.
    """
    if len(data) > MOST_BYTES:
        raise too_large(path)
    source = without_mark(data)
    _refuse_other_encodings(data, path)
    if not source.isascii():
        _refuse_hidden(_decoded(source, path), source, path)
    _refuse_nul(source, path)
    _refuse_many(source, path)
    if directives:
        _refuse_directives(source, path)
    return source


def without_mark(data: bytes) -> bytes:
    """Take off the byte order mark that some editors put before UTF-8 text."""
    return data.removeprefix(_BYTE_ORDER_MARK)


def too_large(path: str) -> DocumentFault:
    """Make the fault of a file that is larger than ``MOST_BYTES``."""
    msg = f"the file is larger than {MOST_BYTES >> 20} MiB, the most that isoready reads"
    return DocumentFault(msg, _SPLIT, Location(path), rule="too-large")


def _refuse_other_encodings(data: bytes, path: str) -> None:
    for mark, name in _OTHER_ENCODINGS.items():
        if data.startswith(mark):
            msg = f"the file is {name}, not UTF-8"
            raise DocumentFault(msg, _SAVE_AS_UTF8, Location(path), rule="encoding")


def _decoded(source: bytes, path: str) -> str:
    try:
        return source.decode()
    except UnicodeDecodeError as fault:
        msg = f"the byte 0x{source[fault.start]:02X} is not UTF-8 text"
        raise DocumentFault(msg, _SAVE_AS_UTF8, _at(source, fault.start, path), rule="encoding") from None


def _refuse_hidden(text: str, source: bytes, path: str) -> None:
    for character, name in _HIDDEN.items():
        if character in text:
            msg = f"the {name} character U+{ord(character):04X} stands here, which most editors do not show"
            place = Lines(path, source).character(text.index(character))
            raise DocumentFault(msg, "Take the character out.", place, rule="encoding")


def _refuse_nul(source: bytes, path: str) -> None:
    offset = source.find(b"\x00")
    if offset >= 0:
        msg = "a NUL character stands here, so the file is not plain UTF-8 text"
        raise DocumentFault(msg, _SAVE_AS_UTF8, _at(source, offset, path), rule="encoding")


def _refuse_many(source: bytes, path: str) -> None:
    if _are_many(source):
        msg = f"the file holds more than {MOST_SEPARATORS:,} lines and separators, the most that isoready reads"
        raise DocumentFault(msg, _SPLIT, Location(path), rule="too-large")


def _are_many(source: bytes) -> bool:
    """Whether there are too many separators; that there are few of their first bytes is quick to see."""
    if len(source) - len(source.translate(None, _SEPARATING)) <= MOST_SEPARATORS:
        return False
    found = 0
    for start in range(0, len(source), _PIECE):
        piece = source[start : start + _PIECE]
        found += piece.count(b"\r") - piece.count(b"\r\n") + sum(map(piece.count, _SEPARATORS))
        if found > MOST_SEPARATORS:
            return True
    return False


def _refuse_directives(source: bytes, path: str) -> None:
    """Refuse them before parsing: the parser compares each with every other, and a hostile file has many."""
    if b"%" not in source:
        return
    found = [0] if source.startswith(b"%") else [source.find(mark) + 1 for mark in _DIRECTIVES if mark in source]
    if found:
        msg = "a line that begins with `%` is a directive to YAML readers, and none is accepted"
        hint = "Take the line out; isoready reads YAML 1.2."
        raise DocumentFault(msg, hint, _at(source, min(found), path), rule="directive")


def _at(source: bytes, offset: int, path: str) -> Location:
    """The place of the character at a byte offset before which all is well."""
    before = source[:offset]
    return Lines(path, before + b"?").character(len(before.decode()))
