"""A diagnostic is one fault of a file: where, how bad, which rule, what is wrong and what to do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.location import Location


class Severity(StrEnum):
    """How much a fault matters, worst first."""

    ERROR = "error"
    """The file cannot be relied on until this is mended."""
    WARNING = "warning"
    """The file can be used, and an auditor would object."""
    NOTE = "note"
    """Worth knowing; nothing is wrong."""

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for note."""
        return ("error", "warning", "note").index(self.value)


class Diagnostic(NamedTuple):
    """One fault of a file. A shortfall of the organisation is a Finding instead."""

    location: Location
    severity: Severity
    rule: str
    """Stable kebab-case name of the rule that found it."""
    message: str
    """What is wrong, in one sentence."""
    hint: str = ""
    """What to do about it, in one sentence."""
    control: str = ""
    """The control it is about, where there is one."""
    pointer: str = ""
    """The way to the value in its file (RFC 6901), where it has one; the file's own beginning otherwise."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Key that sorts diagnostics by place, then rule, then message."""
        return (self.location.path, self.location.line, self.location.column, self.rule, self.message)


def pointer(keys: Sequence[str | int]) -> str:
    """Write the way to a value as a JSON pointer (RFC 6901), such as ``/responses/PM.1.1/evidence/0``."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)


def keys_of(pointer: str) -> tuple[str, ...]:
    """The way that a JSON pointer writes, every step of it as text."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
