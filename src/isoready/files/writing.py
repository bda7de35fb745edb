"""Writing: a file is either the old one or the whole new one, never something between."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from pathlib import Path


def write_atomic(path: Path, data: bytes, like: Path | None = None) -> None:
    """Replace or create ``path`` in one step; an existing file keeps its permissions, a new one has those of ``like``.

    The bytes go to a temporary file in the same folder, reach the disk, and take the name. Whatever fails, the old
    file stays as it was and nothing else is left behind.

    Raises:
        IsoreadyError: ``path`` is a link, a folder or a device, or its folder is missing, full or may not be written.
    """
    try:
        mode = _mode_of(path)
        if mode is None and like is not None:
            mode = _mode_of(like)
        temporary = path.with_name(f".isoready-{os.urandom(8).hex()}.tmp")
        try:
            _fill(temporary, data, mode)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except (OSError, ValueError) as fault:
        raise _told(fault, path) from fault
    _settle(path.parent)


def _mode_of(path: Path) -> int | None:
    """The permissions of what is to be replaced, or None where there is nothing yet."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISREG(mode):
        if not os.access(path, os.W_OK):
            raise PermissionError
        return stat.S_IMODE(mode)
    kind, hint = "something that is not a file", "Leave out -o (or use `-o -`) to write to standard output."
    if stat.S_ISLNK(mode):
        kind, hint = "a link, which isoready never follows", "Name the file it leads to, or remove the link."
    elif stat.S_ISDIR(mode):
        kind, hint = "a folder", "Name a file in it."
    msg = f"{path.as_posix()} is {kind}"
    raise IsoreadyError(msg, hint)


def _fill(temporary: Path, data: bytes, mode: int | None) -> None:
    """Write a new file that nobody else made, and wait until it is on the disk."""
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        temporary.chmod(mode)


def _settle(folder: Path) -> None:
    """Wait until the new name is on the disk too.

    Windows cannot open a folder, and some file systems cannot wait for one; the file is whole there all the same.
    """
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _told(fault: OSError | ValueError, path: Path) -> IsoreadyError:
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return IsoreadyError(f"there is no folder {path.parent.as_posix()}", "Make it first, or name another.")
    if isinstance(fault, PermissionError):
        hint = "Name a file in a folder where you may write."
        return IsoreadyError(f"{path.as_posix()} may not be written", hint)
    reason = getattr(fault, "strerror", None) or str(fault)
    return IsoreadyError(f"{path.as_posix()} cannot be written: {reason}", "The old file, if any, is as it was.")
