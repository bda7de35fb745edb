"""Excusing lines: which faults the comments beside them cover, and which comments are wrong, past or cover nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Diagnostic, Severity
from isoready.model.checked import Excuse
from isoready.pipeline.excusing import EXPIRED, UNUSED
from isoready.rulebook import all_cards, is_check
from isoready.structure.line_exceptions import MALFORMED, Read, read_exceptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from isoready.pipeline.checking import Lines
    from isoready.pipeline.looking import Looked
    from isoready.structure.line_exceptions import LineException

UNKNOWN: Final = "exception-unknown-rule"
OF_EXCEPTIONS: Final = frozenset({EXPIRED, MALFORMED, UNKNOWN, UNUSED})
"""Faults of exceptions, which no comment excuses."""
RECORD: Final = "record"
"""The kind of a file at which checks alone looked."""
_ELSEWHERE: Final = frozenset({"due dates", "checklists among their files"})
"""What rules are about that other commands tell of: `due` and `checklist lint`."""


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
        self, diagnostics: Iterable[Diagnostic], lines: Lines, looked: Iterable[Looked]
    ) -> Iterator[Diagnostic]:
        """Tell of each exception that cannot be read, names no rule, is past, or covers nothing.

        One that covers nothing is told only if this run tells of its rule in its file.
        """
        found: dict[tuple[str, str], list[Diagnostic]] = {}
        for fault in diagnostics:
            found.setdefault((fault.location.path, fault.rule), []).append(fault)
        told, kinds = _Told(lines), {each.file.path: each.file.kind for each in looked}
        for path, read in self._read.items():
            yield from read.faults
            for each in read.exceptions:
                if not told.known(each.rule):
                    yield from _unknown(each, told)
                elif any(_covers(each, fault) for fault in found.get((path, each.rule), ())):
                    yield from _past(each, self._today)
                elif told.tells(each.rule, kinds.get(path, RECORD)):
                    message = f"the exception for `{each.rule}` covers nothing here"
                    yield _warning(each, UNUSED, message, "Take it out, or put it on the line of the fault.")


class _Told:
    """Which rules there are, and which of them this run tells of."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._subjects = {card.id: card.subject for card in all_cards()}
        self.names = sorted({*self._subjects, *(lines.own or ())} - OF_EXCEPTIONS)
        self.sure = lines.own is not None

    def known(self, rule: str) -> bool:
        return rule not in OF_EXCEPTIONS and (rule in self._subjects or rule in (self._lines.own or ()))

    def tells(self, rule: str, kind: str) -> bool:
        """Whether a fault of this rule would be told in a file of this kind."""
        if self._lines.only is not None:
            return rule in self._lines.only
        if rule not in self._subjects or is_check(rule):
            return self._lines.own is not None
        return kind != RECORD and self._subjects[rule] not in _ELSEWHERE


def _covers(each: LineException, fault: Diagnostic) -> bool:
    return each.rule == fault.rule and fault.location.line in each.comment.lines


def _past(each: LineException, today: date) -> Iterator[Diagnostic]:
    if each.until < today:
        message = f"the exception for `{each.rule}` counted until {each.until} (owner: {each.owner})"
        yield _warning(each, EXPIRED, message, "Mend the fault, or agree on another day.")


def _unknown(each: LineException, told: _Told) -> Iterator[Diagnostic]:
    """A fault where no rule has that name; where the firm's own checks are not known, only if it is a slip."""
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    if each.rule in OF_EXCEPTIONS:
        hint = "Mend the exception that is told of, or take it out."
        yield _warning(each, UNKNOWN, f"`{each.rule}` cannot be excused", hint)
    elif (near := get_close_matches(each.rule, told.names, n=1)) or told.sure:
        hint = f"Did you mean `{near[0]}`?" if near else "Name the rule as it stands beside the fault."
        yield _warning(each, UNKNOWN, f"there is no rule `{each.rule}`", hint)


def _warning(each: LineException, rule: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(each.comment.location, Severity.WARNING, rule, message, hint)
