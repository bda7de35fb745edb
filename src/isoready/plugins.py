"""The one door for plug-ins: what each kind must be, and how one is found by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from importlib.metadata import entry_points
from typing import Any, Protocol

from isoready.diagnostics import Diagnostic
from isoready.errors import IsoreadyError
from isoready.model.rating import Band
from isoready.model.report import GapReport

METHODS = "isoready.methods"
REPORT_FORMATS = "isoready.report_formats"
DIAGNOSTIC_FORMATS = "isoready.diagnostic_formats"

ReportFormat = Callable[[GapReport], bytes]
"""A function from one report to the bytes of a file."""

DiagnosticFormat = Callable[[Sequence[Diagnostic], int], bytes]
"""A function from sorted diagnostics and the number of files checked to the bytes to print."""


class Method(Protocol):
    """How a group's value is made of its children's."""

    def __call__(self, parts: Iterable[tuple[Fraction, Fraction]], bands: Sequence[Band]) -> Fraction:
        """Combine ``(weight, achievement)`` pairs, each weight above 0; there is at least one."""
        ...


def names(kind: str) -> tuple[str, ...]:
    """Names of all plug-ins of a kind, sorted; nothing is imported."""
    return tuple(sorted({entry.name for entry in entry_points(group=kind)}))


def find(kind: str, name: str) -> Any:  # noqa: ANN401  each kind has a type of its own
    """Import the plug-in of that name, and only that one.

    Raises:
        IsoreadyError: there is none, with the names that there are.
    """
    for entry in entry_points(group=kind, name=name):
        return entry.load()
    known = ", ".join(names(kind)) or "none"
    what = kind.removeprefix("isoready.").replace("_", " ").removesuffix("s")
    msg = f"there is no {what} named `{name}`"
    raise IsoreadyError(msg, f"Use one of: {known}.")
