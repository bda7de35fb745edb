"""The fault that makes a document unreadable, with the rule it breaks and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, Severity
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from isoready.location import Location


class DocumentFault(IsoreadyError):  # noqa: N818  a fault is what the reader of a file is told of
    """A file is not the YAML that isoready reads.

    ``rule`` is the stable name of what it breaks: ``too-large``, ``encoding``, ``empty-file``, ``yaml-syntax``,
    ``directive``, ``second-document``, ``tag``, ``alias``, ``too-deep``, ``complex-key``, ``duplicate-key`` or
    ``number``.
    """

    location: Location

    def __init__(self, message: str, hint: str, location: Location, *, rule: str) -> None:
        """Keep the rule beside what every error has; a fault of a document always has a place."""
        super().__init__(message, hint, location)
        self.rule = rule

    def diagnostic(self) -> Diagnostic:
        """The same fault as a diagnostic, so that other files can go on."""
        return Diagnostic(self.location, Severity.ERROR, self.rule, self.message, self.hint)
