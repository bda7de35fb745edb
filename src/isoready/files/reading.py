"""Reading: a file's bytes, or one line that says why there are none."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from isoready.document.intake import MOST_BYTES, too_large
from isoready.errors import IsoreadyError

_REASONS: Final[dict[type[OSError], tuple[str, str]]] = {
    FileNotFoundError: ("there is no file {path}", "Check the name and the folder."),
    NotADirectoryError: ("there is no file {path}", "Check the name and the folder."),
    IsADirectoryError: ("{path} is a folder, not a file", "Name a file in it."),
    PermissionError: ("{path} may not be read", "Ask for the right to read it, or copy it to where you may."),
}
_PIECE: Final = 1 << 16
_READING: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def read_stream(stream: BinaryIO, shown: str) -> bytes:
    """Read a stream of at most ``MOST_BYTES`` to its end; ``shown`` is how it is called for people.

    Raises:
        DocumentFault: it is longer.
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise too_large(shown)
    return data


def read_bytes(path: Path | str, shown: str = "") -> bytes:
    """Read a whole file of at most ``MOST_BYTES``; ``shown`` is the path as people see it.

    Raises:
        IsoreadyError: it is missing, a folder, or may not be read.
        DocumentFault: it is larger.
    """
    name = shown or Path(path).as_posix()
    try:
        data = _read(path)
    except (OSError, ValueError) as fault:
        raise _told(fault, name) from fault
    if data is None:
        raise too_large(name)
    return data


def _read(path: Path | str) -> bytes | None:
    """The bytes, or None where they are too many; a file that says so itself is not read at all."""
    descriptor = os.open(path, _READING)  # quicker than a file object, for thousands
    try:
        about = os.fstat(descriptor)
        regular = stat.S_ISREG(about.st_mode)
        if regular and about.st_size > MOST_BYTES:
            return None
        data = piece = os.read(descriptor, about.st_size + 1 if regular else _PIECE)
        while piece and len(data) <= MOST_BYTES and not (regular and len(data) == about.st_size):
            piece = os.read(descriptor, _PIECE)
            data += piece
    finally:
        os.close(descriptor)
    return data if len(data) <= MOST_BYTES else None


def _told(fault: OSError | ValueError, name: str) -> IsoreadyError:
    for kind, (message, hint) in _REASONS.items():
        if isinstance(fault, kind):
            return IsoreadyError(message.format(path=name), hint)
    reason = getattr(fault, "strerror", None) or str(fault)
    return IsoreadyError(f"{name} cannot be read: {reason}", "Check the name, and that its disk is there.")
