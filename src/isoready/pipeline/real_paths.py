"""Real paths: where a file truly lies, with each folder looked up once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class RealPaths:
    """Knows the folders of one walk; make a new one for the next, because links may change."""

    def __init__(self) -> None:
        """Know none yet."""
        self._folders: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._here = os.path.join(os.path.realpath(""), "")  # noqa: PTH118  text, because this runs for every file

    def of(self, path: Path, *, link: bool = True) -> str:
        """The path without any link; ``link`` says whether it may be one itself, and not only lie behind one."""
        text = os.fspath(path)
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._found(text, link=link)
        return known

    def _found(self, path: str, *, link: bool) -> str:
        folder, name = os.path.split(path)
        if name in {"", ".", ".."} or (link and os.path.islink(path)):  # noqa: PTH114  quicker, for every file
            return os.path.realpath(path)
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = os.path.realpath(folder)
        return os.path.join(known, name)  # noqa: PTH118  the same

    def shown(self, path: Path, real: str) -> str:
        """The path as people see it, as ``showing.shown`` gives it."""
        below = real.removeprefix(self._here) if real.startswith(self._here) else os.fspath(path)
        return below.replace(os.sep, "/")
