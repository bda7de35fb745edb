"""Unfilled places: ``{{what belongs there}}``, which only the firm can fill in, still standing in a file."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from isoready.diagnostics import Diagnostic, Severity
from isoready.document.intake import without_mark
from isoready.document.lines import Lines
from isoready.document.unfilled import PLACE

RULE: Final = "unfilled-place"
MOST: Final = 500
"""Lines of one file that are told."""
_SHOWN: Final = 4
"""Places of one line that are named."""
_HINT: Final = "Write what is true in your firm in place of the braces and what is in them."


def find_unfilled(data: bytes, path: str) -> list[Diagnostic]:
    """Tell each line that has places to fill; ``data`` are the bytes of a file whose encoding has been looked at."""
    if b"{{" not in data:
        return []
    lines = Lines(path, without_mark(data))
    found = ((lines.location(*each.span()), each[1].strip()) for each in PLACE.finditer(lines.text))
    told = []
    for _, group in groupby(found, key=lambda each: each[0].line):
        places = list(group)
        told.append(Diagnostic(places[0][0], Severity.WARNING, RULE, _message([words for _, words in places]), _HINT))
        if len(told) == MOST:
            break
    return told


def _message(words: list[str]) -> str:
    named = "; ".join(words[:_SHOWN])
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return f"still to be filled in: {named}{more}"
