"""The digest of a file, taken without ever opening a pipe, a device or a folder."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING, Final

from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 512 * 1024 * 1024
"""Bytes; a larger file is not read."""

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""Should something else take the file's place after the look, opening it neither waits nor follows a link."""


def sha256_of(path: Path) -> str | Outcome:
    """Digest the regular file at ``path``, in lower-case hex; or MISSING, or UNREADABLE.

    A folder, a pipe, a device and a file of more than ``LARGEST`` bytes are UNREADABLE.
    """
    try:
        return _digest(path) if _may_read(path.stat()) else Outcome.UNREADABLE
    except (FileNotFoundError, NotADirectoryError):
        return Outcome.MISSING
    except (OSError, ValueError):
        return Outcome.UNREADABLE


def _may_read(status: os.stat_result) -> bool:
    return stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST


def _digest(path: Path) -> str | Outcome:
    with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123  opened by number, so that the flags hold
        if not _may_read(os.fstat(file.fileno())):
            return Outcome.UNREADABLE
        return hashlib.file_digest(file, "sha256").hexdigest()
