"""Paths of evidence: only what stands inside the assessment's folder is ever touched."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_FORBIDDEN: Final = ("\\", "\0")


def inside(root: Path, file: str) -> Path | None:
    """Find the real path of ``file`` in the folder ``root``; None when it is, or may be, somewhere else.

    Only relative paths with ``/`` are taken: no ``..``, no drive letter, no backslash, no NUL. Links are followed and
    the place they lead to must lie in the folder, too. Nothing is opened; the path need not exist.
    """
    if file.startswith("/") or _DRIVE.match(file) or any(mark in file for mark in _FORBIDDEN):
        return None
    if ".." in file.split("/"):
        return None
    home = os.path.realpath(root)
    real = os.path.realpath(os.path.join(home, file))  # noqa: PTH118  realpath never raises, Path.resolve may
    return Path(real) if Path(real).is_relative_to(home) else None
