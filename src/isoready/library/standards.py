"""Standards: what is known of them beside what checklists ask: their phrases, and more of their clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHRASES: Final = "standards-phrases.txt"
"""Beside the checklists; a phrase a line."""
CLAUSES: Final = "standards-clauses.txt"
"""Beside the checklists; a standard with its edition, two spaces and an identifier a line."""


def phrases(file: Path | None = None) -> tuple[str, ...]:
    """What only standards say, in lower case, the longest first, so that the most telling one is found."""
    found = {" ".join(line.casefold().split()) for line in _lines(file or resource("checklists", PHRASES))}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def more_clauses(file: Path | None = None) -> dict[str, set[str]]:
    """By standard (``ISO/IEC 27001:2022``), the places that no checklist asks about."""
    clauses: dict[str, set[str]] = {}
    for line in _lines(file or resource("checklists", CLAUSES)):
        standard, _, clause = line.rpartition("  ")
        clauses.setdefault(standard.strip(), set()).add(clause)
    return clauses


def _lines(file: Path) -> Iterator[str]:
    """Every line but the empty ones and the notes, which begin with ``#``."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return (line for line in lines if line and not line.startswith("#"))
