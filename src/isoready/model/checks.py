"""What came of a check on a firm's own files: a verdict, and the places that made it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from isoready.diagnostics import Diagnostic


class Verdict(StrEnum):
    """Whether a check's statement is true of a folder."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_APPLICABLE = "not applicable"

    @property
    def sentence(self) -> str:
        """The verdict as a person would say it."""
        return _SENTENCES[self]


_SENTENCES = {
    Verdict.HOLDS: "There is something to look at, and the statement is true of all of it.",
    Verdict.FAILS: "Something that should be there is not, or is not as it should be.",
    Verdict.NOT_APPLICABLE: "There is nothing here to look at.",
}


class ControlRef(NamedTuple):
    """A control of a standard that a check serves."""

    standard: str
    """Number of the standard without its edition: ``27001``."""
    control: str
    """Its id there, which is that of our checklist where we ship one."""

    def __str__(self) -> str:
        """Write it as ``27001:A.5.1``."""
        return f"{self.standard}:{self.control}"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What came of one check."""

    check: str
    """Its id."""
    statement: str
    """What is true if it holds."""
    verdict: Verdict
    controls: tuple[ControlRef, ...] = ()
    looked_at: tuple[str, ...] = ()
    """The files, from the folder that was looked at."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it fails: none where it does not."""
