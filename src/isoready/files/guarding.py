"""Guarding: a file is only replaced while it still is what was read, so that nobody's work is overwritten unseen."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.files.reading import read_bytes
from isoready.files.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STALE: Final = 10.0
"""Seconds after which a lock is one that its program did not live to take away; it is held for milliseconds."""
_PAUSE: Final = 0.01
"""Seconds between two looks."""


class FileChangedError(IsoreadyError):
    """The file is not the one that was read any more."""


def digest_of(data: bytes) -> str:
    """SHA-256 in lower-case hex."""
    return sha256(data).hexdigest()


def write_unchanged(path: Path, data: bytes, digest: str | None) -> None:
    """Replace ``path`` in one step, if its SHA-256 still is ``digest``; None where there was no such file.

    Two programs that do so at once do it one after the other.

    Raises:
        FileChangedError: somebody changed, made or removed it since; nothing was written.
        IsoreadyError: it cannot be written.

    """
    with _alone(path):
        now = digest_of(read_bytes(path)) if path.exists() else None
        if now != digest:
            msg = f"{path.as_posix()} was changed by somebody else meanwhile; nothing was written"
            raise FileChangedError(msg, "Do it again: it will start from the file as it is now.")
        write_atomic(path, data)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock file beside ``path``; one that was left behind is taken away."""
    lock = path.with_name(f".isoready-{path.name}.lock")
    descriptor = _taken(lock)
    try:
        yield
    finally:
        os.close(descriptor)
        with suppress(OSError):
            lock.unlink()


def _taken(lock: Path) -> int:
    while True:
        try:
            descriptor = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            with suppress(OSError):
                if left_behind(lock):
                    lock.unlink()
        except OSError as fault:
            msg = f"{lock.parent.as_posix()} may not be written to: {fault.strerror}"
            raise IsoreadyError(msg, "Name a file in a folder where you may write.") from fault
        else:
            os.write(descriptor, f"{os.getpid()} {_machine()}".encode())
            return descriptor
        time.sleep(_PAUSE)


def left_behind(lock: Path) -> bool:
    """Whether nobody holds it any more: its program is gone from this machine, or it is far too old."""
    if time.time() - lock.stat().st_mtime > STALE:
        return True
    holder, _, machine = lock.read_text("utf-8", "replace").partition(" ")
    return machine == _machine() and holder.isdecimal() and not _runs(int(holder))


def _machine() -> str:
    """The machine's name; empty where it is not known whether a program runs without disturbing it."""
    return os.uname().nodename if hasattr(os, "uname") else ""


def _runs(program: int) -> bool:
    if not _machine():
        return True
    try:
        os.kill(program, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it is somebody else's
        return True
    return True
