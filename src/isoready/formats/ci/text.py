"""Text for terminals: one fault a line, its way out below it, and how many there were."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.formats.ci.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.diagnostics import Diagnostic


def render(diagnostics: Sequence[Diagnostic], files_checked: int) -> bytes:
    """Write ``path:line:column: severity rule message`` for each, ``help:`` below it, and the counts at the end."""
    lines = [line for diagnostic in diagnostics for line in _lines(diagnostic)]
    return "".join(f"{line}\n" for line in (*lines, _summary(diagnostics, files_checked))).encode()


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    yield plain(f"{diagnostic.location}: {diagnostic.severity} {diagnostic.rule} {diagnostic.message}")
    if diagnostic.hint:
        yield plain(f"  help: {diagnostic.hint}")


def _summary(diagnostics: Sequence[Diagnostic], files_checked: int) -> str:
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    found = ", ".join(_counted(counts[severity], severity) for severity in Severity if counts[severity])
    return f"{_counted(files_checked, 'file')} checked: {found or 'no faults'}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
