"""Lines seen: each line of each file once, and whether the tests went through it."""

from __future__ import annotations

import re
from typing import Final

from isoready.evidence.readers.facts import Coverage

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
_HITS: Final = re.compile(r"-?[0-9]{1,20}", re.ASCII)


class LinesSeen:
    """Counts lines of code; one that is told of twice is covered if either says so."""

    def __init__(self) -> None:
        """Begin with no file."""
        self._files: dict[str, tuple[set[int], set[int]]] = {}
        self._all: set[int] = set()
        self._covered: set[int] = set()

    def file(self, name: str) -> None:
        """Take the lines that follow for those of this file."""
        self._all, self._covered = self._files.setdefault(name, (set(), set()))

    def line(self, number: str, hits: str) -> str:
        """Count a line; give what is wrong with it, or nothing."""
        if not _NUMBER.fullmatch(number):
            return f"`{number[:20]}` is no number of a line"
        if not _HITS.fullmatch(hits):
            return f"`{hits[:20]}` does not say how often the line was run"
        at = int(number)
        self._all.add(at)
        if int(hits) > 0:
            self._covered.add(at)
        return ""

    def coverage(self) -> Coverage | None:
        """Sum up; None where there is no line."""
        valid = sum(len(every) for every, _ in self._files.values())
        covered = sum(len(those) for _, those in self._files.values())
        return Coverage(covered, valid) if valid else None
