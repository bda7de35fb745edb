"""Cobertura XML: which lines of code the tests went through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.evidence.readers.lines_seen import LinesSeen
from isoready.evidence.readers.markup import Markup
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.evidence.readers.facts import Coverage

_LEVELS: Final = ("class", "lines")
"""A line counts here; those of a method are the same lines once more."""


def read(data: bytes, path: str) -> Coverage:
    """Read a coverage report of Cobertura's kind.

    Counts come from the lines of each file; the rates that the report states are not trusted.

    Raises:
        IsoreadyError: it is none, or tells of no line, with the place.
    """
    report = _Report(path)
    report.go_through(data)
    found = report.seen.coverage()
    if found is None:
        msg = "the report tells of no line of code"
        raise IsoreadyError(msg, "Let the tool write each line, not the sums alone.", Location(path))
    return found


class _Report(Markup):
    roots = frozenset({"coverage"})
    what = "coverage report of Cobertura's kind"
    known_doctypes = frozenset(
        f"http://cobertura.sourceforge.net/xml/coverage-{version}.dtd" for version in ("01", "02", "03", "04", "05")
    )

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.seen = LinesSeen()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "class":
            self.seen.file(attributes.get("filename") or self.refuse("this class names no file"))
        elif name == "line" and tuple(self.open[-2:]) == _LEVELS:
            wrong = self.seen.line(attributes.get("number", ""), attributes.get("hits", ""))
            if wrong:
                self.refuse(wrong)
