"""The lines of a source: from the parser's offsets to lines and columns, worked out only when somebody asks."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from isoready.location import Location

_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Lines:
    """A file's text as places. Offsets count characters from 0; a byte order mark is not among them."""

    def __init__(self, path: str, source: bytes) -> None:
        """Keep the path as it is shown to people, and the UTF-8 bytes without a byte order mark."""
        self.path = path
        self._source = source

    @cached_property
    def text(self) -> str:
        """The characters of the file."""
        return self._source.decode("utf-8", "replace")

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def location(self, start: int, end: int) -> Location:
        """The span from one offset to another, the end exclusive."""
        return Location(self.path, *self._place(start), *self._place(max(start, end)))

    def character(self, at: int) -> Location:
        """The span of one character; empty at the end of a line or of the file."""
        return self.location(at, at + (self.text[at : at + 1].strip("\r\n") != ""))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
