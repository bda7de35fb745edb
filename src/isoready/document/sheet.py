"""The sheet: the lines of a file with what is to be taken out, put in and replaced, carried out at once."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from isoready.document.blocks import UnusualLayoutError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.document.blocks import Region
    from isoready.location import Location

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_COMMENT: Final = re.compile(r"(?:^|\s)(#.*)")


class Sheet:
    """The lines of a file in UTF-8, with or without a byte order mark."""

    def __init__(self, data: bytes) -> None:
        """Take ``data`` apart, which a parser has read before."""
        text = data.removeprefix(codecs.BOM_UTF8).decode()
        self._mark = data[: len(data) - len(data.removeprefix(codecs.BOM_UTF8))]
        self.lines: list[str] = _LINE.findall(text)
        self._ending = "\r\n" if "\r\n" in text else "\n"
        self._gone: set[int] = set()
        self._new: dict[int, list[str]] = {}
        self._within: dict[int, list[tuple[int, int, str]]] = {}

    def at(self, place: Location) -> str:
        """Give the first character of ``place``; nothing at the end of a line."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return line[place.column - 1 : place.column].strip("\r\n")

    def between(self, start: Location, end: Location) -> str:
        """Give the text from the end of one place to the start of another, both on one line or on several."""
        if start.end_line == end.line:
            return self.lines[start.end_line - 1][start.end_column - 1 : end.column - 1]
        inner = self.lines[start.end_line : end.line - 1]
        return "".join(
            [self.lines[start.end_line - 1][start.end_column - 1 :], *inner, self.lines[end.line - 1][: end.column - 1]]
        )

    def take(self, region: Region) -> None:
        """Take lines out."""
        self._gone |= set(range(region.start, region.end))

    def put(self, before: int, lines: Iterable[str]) -> None:
        """Put lines in before the one of this number, counted from 0."""
        self._new.setdefault(before, []).extend(lines)

    def replace(self, place: Location, text: str) -> None:
        """Write a value in the place of another on the same line; a space parts it from a colon before it."""
        start, end = place.column - 1, place.end_column - 1
        line = self.lines[place.line - 1]
        apart = " " if start and line[start - 1] in ":-" else ""
        self.insert(place.line, start, end, apart + text)

    def clear(self, place: Location) -> None:
        """Take a value out of its line, with the spaces before it."""
        line, start = self.lines[place.line - 1], place.column - 1
        kept = len(line[:start].rstrip(" "))
        if line[kept - 1 : kept] != ":":
            raise UnusualLayoutError
        self.insert(place.line, kept, place.end_column - 1, "")

    def insert(self, line: int, start: int, end: int, text: str) -> None:
        """Write ``text`` over the characters from ``start`` to ``end`` of a line, which is counted from 1."""
        self._within.setdefault(line - 1, []).append((start, end, text))

    def comments(self, region: Region, *, only_first: bool = False) -> list[str]:
        """The comments on some lines; whatever follows a number sign may be one."""
        lines = self.lines[region.start : region.start + 1 if only_first else region.end]
        rest = [lines[0][region.after_key :], *lines[1:]]
        return [found[1].rstrip() for found in map(_COMMENT.search, rest) if found]

    def edited(self) -> bytes:
        """The file as it is when all that is carried out."""
        parts = list(self._parts())
        for number, part in enumerate(parts[:-1]):
            if not part.endswith(("\n", "\r")):
                parts[number] = part + self._ending
        return self._mark + "".join(parts).encode()

    def _parts(self) -> Iterator[str]:
        for number, line in enumerate(self.lines):
            yield from (each + self._ending for each in self._new.get(number, ()))
            if number not in self._gone:
                yield self._changed(number, line)
        yield from (each + self._ending for each in self._new.get(len(self.lines), ()))

    def _changed(self, number: int, line: str) -> str:
        for start, end, text in sorted(self._within.get(number, ()), reverse=True):
            line = line[:start] + text + line[end:]
        return line
