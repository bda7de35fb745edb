"""lcov: the tracefile of geninfo, in which a record for each source file tells how often each line was run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from isoready.errors import IsoreadyError
from isoready.evidence.readers.lines_seen import LinesSeen
from isoready.evidence.readers.taking import MAKE_AGAIN, text_of
from isoready.location import Location

if TYPE_CHECKING:
    from isoready.evidence.readers.facts import Coverage

_ENTRY: Final = re.compile(r"[A-Z]{2,8}:", re.ASCII)
_END: Final = "end_of_record"


def read(data: bytes, path: str) -> Coverage:
    """Read a tracefile; lines of a file that several records tell of count once.

    Raises:
        IsoreadyError: it is none, its last record is cut off, or it tells of no line, with the place.
    """
    trace = _Trace(path)
    for number, line in enumerate(text_of(data, path).split("\n"), start=1):
        trace.line(number, line.removesuffix("\r"))
    return trace.coverage()


class _Trace:
    """Goes through a tracefile line by line."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._seen = LinesSeen()
        self._opened = 0
        """The line on which the record began that is open; 0 outside of records."""

    def line(self, number: int, line: str) -> None:
        if line.startswith("SF:"):
            self._seen.file(line[3:])
            self._opened = number
        elif line.startswith("DA:"):
            self._count(number, line)
        elif line == _END:
            self._opened = 0
        elif line.strip() and not line.startswith("#") and not _ENTRY.match(line):
            self._refuse(number, line, "this is no line of an lcov tracefile")

    def coverage(self) -> Coverage:
        if self._opened:
            self._refuse(self._opened, "SF:", f"this record has no `{_END}`: the file is cut off")
        found = self._seen.coverage()
        return found or self._refuse(1, "", "the report tells of no line of code")

    def _count(self, number: int, line: str) -> None:
        if not self._opened:
            self._refuse(number, line, "a line of code stands outside of any record")
        at, _, rest = line[3:].partition(",")
        wrong = self._seen.line(at, rest.partition(",")[0])
        if wrong:
            self._refuse(number, line, wrong)

    def _refuse(self, number: int, line: str, message: str) -> NoReturn:
        raise IsoreadyError(message, MAKE_AGAIN, Location(self._path, number, 1, number, len(line) + 1))
