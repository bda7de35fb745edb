"""Excusing lines: which faults the comments beside them cover, and which comments are wrong, past or cover nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, Severity
from isoready.model.checked import Excuse
from isoready.pipeline.telling import EXPIRED, OF_EXCEPTIONS, RECORD, UNKNOWN, UNUSED
from isoready.structure.line_exceptions import Read, read_exceptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from isoready.pipeline.looking import Looked
    from isoready.pipeline.telling import Telling
    from isoready.structure.line_exceptions import LineException


class LineExcuses:
    """The exceptions that stand beside what they are about, in the files of one run, on one day."""

    def __init__(self, files: Iterable[tuple[str, bytes]], today: date) -> None:
        """Read them from files by their paths as shown to people."""
        read = {path: read_exceptions(data, path) for path, data in files}
        self._read = {path: each for path, each in read.items() if each != Read()}
        self._today = today

    def of(self, diagnostic: Diagnostic) -> Excuse | None:
        """The exception that covers a fault today; None where none does, or only one that is past."""
        read = self._read.get(diagnostic.location.path)
        for each in read.exceptions if read and diagnostic.rule not in OF_EXCEPTIONS else ():
            if each.until >= self._today and _covers(each, diagnostic):
                return Excuse(each.reason, each.owner, each.until, in_source=True)
        return None

    def complaints(
        self, diagnostics: Iterable[Diagnostic], telling: Telling, looked: Iterable[Looked]
    ) -> Iterator[Diagnostic]:
        """Tell of each exception that cannot be read, names no rule, is past, or covers nothing.

        One that covers nothing is told only if this run tells of its rule in its file.
        """
        found: dict[tuple[str, str], list[Diagnostic]] = {}
        for fault in diagnostics:
            found.setdefault((fault.location.path, fault.rule), []).append(fault)
        kinds = {each.file.path: each.file.kind for each in looked}
        for path, read in self._read.items():
            yield from read.faults
            for each in read.exceptions:
                if not telling.known(each.rule):
                    yield from _unknown(each, telling)
                elif any(_covers(each, fault) for fault in found.get((path, each.rule), ())):
                    yield from _past(each, self._today)
                elif telling.tells(each.rule, kinds.get(path, RECORD)):
                    message = f"the exception for `{each.rule}` covers nothing here"
                    yield _warning(each, UNUSED, message, "Take it out, or put it on the line of the fault.")


def _covers(each: LineException, fault: Diagnostic) -> bool:
    return each.rule == fault.rule and fault.location.line in each.comment.lines


def _past(each: LineException, today: date) -> Iterator[Diagnostic]:
    if each.until < today:
        message = f"the exception for `{each.rule}` counted until {each.until} (owner: {each.owner})"
        yield _warning(each, EXPIRED, message, "Mend the fault, or agree on another day.")


def _unknown(each: LineException, telling: Telling) -> Iterator[Diagnostic]:
    """A fault where no rule has that name; where the firm's own checks are not known, only if it is a slip."""
    if each.rule in OF_EXCEPTIONS:
        hint = "Mend the exception that is told of, or take it out."
        yield _warning(each, UNKNOWN, f"`{each.rule}` cannot be excused", hint)
    elif hint := telling.slip(each.rule):
        yield _warning(each, UNKNOWN, f"there is no rule `{each.rule}`", hint)


def _warning(each: LineException, rule: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(each.comment.location, Severity.WARNING, rule, message, hint)
