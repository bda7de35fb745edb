"""Excusing: which faults an exception of the firm covers, and which exceptions are past or cover nothing."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, Severity, pointer
from isoready.errors import IsoreadyError
from isoready.files.loading import load_exceptions
from isoready.model.checked import Excuse
from isoready.pipeline.opening import refuse_errors
from isoready.pipeline.showing import shown
from isoready.pipeline.telling import EXPIRED, UNKNOWN, UNUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from isoready.model.checked import CheckedFile
    from isoready.model.exceptions import Exemption
    from isoready.pipeline.telling import Telling


class Excuses:
    """The exceptions of a project, on one day."""

    def __init__(self, path: Path, today: date) -> None:
        """Read them.

        Raises:
            IsoreadyError: there is no such file, or it has faults.

        """
        self._loaded = load_exceptions(path, shown(path))
        refuse_errors(self._loaded.diagnostics, shown(path))
        if self._loaded.model is None:
            msg = f"{shown(path)} holds no exceptions"
            raise IsoreadyError(msg)
        self._exceptions = self._loaded.model.exceptions
        self._folder = os.path.realpath(path.parent)
        self._today = today

    def of(self, diagnostic: Diagnostic) -> Excuse | None:
        """The exception that covers a fault today; None where none does, or only one that is past."""
        covering = (each for each in self._exceptions if each.expires >= self._today and self._covers(each, diagnostic))
        found = next(covering, None)
        return None if found is None else Excuse(found.reason, found.owner, found.expires)

    def complaints(
        self, diagnostics: Iterable[Diagnostic], files: Iterable[CheckedFile], telling: Telling | None
    ) -> Iterator[Diagnostic]:
        """Tell of each exception that is past, names no rule, or covers nothing in the files that were looked at.

        One that covers nothing is told only if this run tells of its rule in such a file.
        """
        told, looked = list(diagnostics), list(files)
        for place, each in enumerate(self._exceptions):
            there = [file for file in looked if self._is_at(each, file.path)]
            if not there:
                continue
            used = any(self._covers(each, diagnostic) for diagnostic in told)
            if used and each.expires < self._today:
                message = f"the exception for `{each.rule}` counted until {each.expires} (owner: {each.owner})"
                yield self._warning(place, "expires", EXPIRED, message, "Mend the fault, or agree on another day.")
            elif not used and telling and not telling.known(each.rule):
                if hint := telling.slip(each.rule):
                    yield self._warning(place, "rule", UNKNOWN, f"there is no rule `{each.rule}`", hint)
            elif not used and (telling is None or any(telling.tells(each.rule, file.kind) for file in there)):
                message = f"the exception for `{each.rule}` covers nothing any more"
                yield self._warning(place, "rule", UNUSED, message, "Take it out.")

    def _covers(self, each: Exemption, diagnostic: Diagnostic) -> bool:
        same = each.rule == diagnostic.rule and each.control in {
            "",
            diagnostic.control,
            *diagnostic.control.split(", "),
        }
        return same and self._is_at(each, diagnostic.location.path)

    def _is_at(self, each: Exemption, path: str) -> bool:
        below = os.path.relpath(os.path.realpath(path), self._folder).replace(os.sep, "/")
        return fnmatchcase(below, each.path)

    def _warning(self, place: int, key: str, rule: str, message: str, hint: str) -> Diagnostic:
        keys = ("exceptions", place, key)
        location = self._loaded.locate(*keys)
        return Diagnostic(location, Severity.WARNING, rule, message, hint, pointer=pointer(keys))
