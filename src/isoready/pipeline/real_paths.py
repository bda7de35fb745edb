"""Real paths: where a file truly lies, with each folder looked up once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class RealPaths:
    """Knows the folders of the files that were named; make a new one for the next, because links may change."""

    def __init__(self) -> None:
        """Know none yet."""
        self._folders: dict[str, str] = {}
        """Where each truly lies, with a separator at the end."""
        self._here = os.path.join(os.path.realpath(""), "")  # noqa: PTH118  text, because this runs for every file

    def of(self, path: Path) -> str:
        """The path without any link."""
        text = os.fspath(path)
        start = text.rfind(os.sep) + 1
        folder, name = text[:start], text[start:]
        if name in {"", ".", ".."} or ":" in name or os.path.islink(text):  # noqa: PTH114  the same
            return os.path.realpath(text)
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118  the same
        return known + name

    def shown(self, path: Path, real: str) -> str:
        """The path as people see it, as ``showing.shown`` gives it."""
        below = real[len(self._here) :] if real.startswith(self._here) else os.fspath(path)
        return below.replace(os.sep, "/")
