"""Scaffolding: a checklist of one's own begun, whole enough to be checked and scored at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.files import write_atomic
from isoready.library.catalogue import FILE, ID
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

VERSION: Final = "0.1.0"
"""The version that a checklist begins with: before 1.0.0 it may change as it likes."""
_TEMPLATE: Final = "new-checklist.yaml"
_LONGEST: Final = 60


def scaffold(name: str, folder: Path) -> Path:
    """Write ``<folder>/<name>/0.1.0/checklist.yaml``, whose texts say in angle brackets what belongs there.

    Raises:
        IsoreadyError: it is no name, a checklist of that name is there, or the folder cannot be written.

    """
    if not ID.fullmatch(name) or len(name) > _LONGEST:
        msg = f"`{name}` is no name for a checklist"
        raise IsoreadyError(msg, f"Use lower-case words and digits joined by hyphens, {_LONGEST} characters at most.")
    path = folder / name / VERSION / FILE
    if path.parent.parent.exists():
        msg = f"{path.parent.parent.as_posix()} is already there"
        raise IsoreadyError(msg, "Choose another name or folder; nothing is overwritten.")
    try:
        path.parent.mkdir(parents=True)
    except OSError as fault:
        msg = f"{path.parent.as_posix()} cannot be made: {fault.strerror}"
        raise IsoreadyError(msg, "Name a folder where you may write.") from fault
    text = resource("checklists", _TEMPLATE).read_text(encoding="utf-8").replace("id: {id}", f"id: {name}", 1)
    write_atomic(path, text.encode())
    return path
