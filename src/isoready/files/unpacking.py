"""Unpacking: a shipped folder copied to where a person works, file by file, never over anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.files.writing import write_atomic

if TYPE_CHECKING:
    from pathlib import Path


def unpack(source: Path, target: Path) -> int:
    """Copy every file of ``source`` that ``target`` does not have yet, and return how many that were.

    Raises:
        IsoreadyError: the target cannot be written.
    """
    missing = [path for path in sorted(source.rglob("*")) if path.is_file() and not _at(path, source, target).exists()]
    for path in missing:
        place = _at(path, source, target)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            msg = f"{place.parent} cannot be made: {fault.strerror}"
            raise IsoreadyError(msg, "Name a folder where you may write.") from fault
        write_atomic(place, path.read_bytes())
    return len(missing)


def _at(path: Path, source: Path, target: Path) -> Path:
    return target / path.relative_to(source)
