"""The text of a file, edited at the places that a parser reported, with all else left as it is."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.location import Location

_BREAK: Final = re.compile(r"\r\n|\r|\n")
"""Where a line ends, as the places of a document count lines."""


class Edit(NamedTuple):
    """Characters to replace; nothing is taken out where ``start`` is ``end``."""

    start: int
    end: int
    text: str


class Source:
    """The text of a file in UTF-8, with or without a byte order mark (which is no part of the first line)."""

    def __init__(self, data: bytes) -> None:
        """Read ``data``, which a parser has read before."""
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        self.text = data.removeprefix(codecs.BOM_UTF8).decode()
        breaks = list(_BREAK.finditer(self.text))
        self._starts = [0, *(found.end() for found in breaks)]
        self._ends = [*(found.start() for found in breaks), len(self.text)]
        self._break = breaks[0].group() if breaks else "\n"

    def start(self, place: Location) -> int:
        """Count the characters before ``place``."""
        return self._starts[place.line - 1] + place.column - 1

    def end(self, place: Location) -> int:
        """Count the characters up to the end of ``place``."""
        return self._starts[place.end_line - 1] + place.end_column - 1

    def at(self, place: Location) -> str:
        """Give the first character of ``place``; nothing at the end of the file."""
        return self.text[self.start(place) : self.start(place) + 1]

    def line_after(self, place: Location, line: str) -> Edit:
        """Add a line below the one on which ``place`` ends, with the line break that the file uses."""
        end = self._ends[place.end_line - 1]
        return Edit(end, end, self._break + line)

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """Apply ``edits``, which do not overlap; those at one place stand in the order given."""
        parts, reached = [], 0
        for edit in sorted(edits, key=lambda each: each.start):
            parts += [self.text[reached : edit.start], edit.text]
            reached = edit.end
        return self._mark + "".join([*parts, self.text[reached:]]).encode()
