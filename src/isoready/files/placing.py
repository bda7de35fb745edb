"""Placing: new files below a folder, file by file, never over anything and never through a link."""

from __future__ import annotations

import stat
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.files.writing import write_atomic

if TYPE_CHECKING:
    import os
    from pathlib import Path


class Standing(StrEnum):
    """What stands at a place already."""

    NEW = "new"
    """Nothing."""
    SAME = "same"
    """The very file."""
    KEPT = "kept"
    """Something else, which stays as it is: another file, a folder, a link."""


def standing(folder: Path, name: str, data: bytes) -> Standing:
    """Say what stands at ``folder/name``, where ``data`` would be placed; ``name`` is relative, with ``/``.

    Raises:
        IsoreadyError: a folder on the way is a link, or something that is no folder, or may not be looked at.
    """
    *parents, _ = PurePosixPath(name).parts
    place = folder
    for part in ("", *parents):
        place /= part
        if (about := _about(place, follow=part == "")) is None:
            return Standing.NEW
        _refuse_no_folder(place, about)
    path = folder / name
    about = _about(path)
    if about is None:
        return Standing.NEW
    same = stat.S_ISREG(about.st_mode) and about.st_size == len(data) and _holds(path, data)
    return Standing.SAME if same else Standing.KEPT


def place(folder: Path, name: str, data: bytes) -> Standing:
    """Write ``data`` to ``folder/name`` in one step if nothing stands there, and say what stood there.

    Raises:
        IsoreadyError: as ``standing``, or it cannot be written.
    """
    found = standing(folder, name, data)
    if found is Standing.NEW:
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            msg = f"{path.parent.as_posix()} cannot be made: {fault.strerror}"
            raise IsoreadyError(msg, "Name a folder where you may write.") from fault
        write_atomic(path, data)
    return found


def _about(path: Path, *, follow: bool = False) -> os.stat_result | None:
    """What the disk says of a path; only the folder that a person named may be a link."""
    try:
        return path.stat(follow_symlinks=follow)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        msg = f"{path.as_posix()} cannot be looked at: {reason}"
        raise IsoreadyError(msg, "Name another folder.") from fault


def _refuse_no_folder(path: Path, about: os.stat_result) -> None:
    if stat.S_ISDIR(about.st_mode):
        return
    kind = "a link, which isoready never follows" if stat.S_ISLNK(about.st_mode) else "something that is no folder"
    msg = f"{path.as_posix()} is {kind}"
    raise IsoreadyError(msg, "Move it away, or name another folder; nothing is overwritten.")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
