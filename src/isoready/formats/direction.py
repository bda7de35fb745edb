"""Direction: text that runs from right to left on a terminal, with what runs the other way set apart."""

from __future__ import annotations

import re
from typing import Final

RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left."""
_LETTERS: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_APART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._/+-]*[@._/+-][A-Za-z0-9@._/+-]*[A-Za-z0-9]")
"""Identifiers such as ``PM.2.5`` or ``iso29110-basic@1.0.0``: their marks have no direction and would be turned."""
_OPEN, _CLOSE = "\u2066", "\u2069"
"""Left-to-right isolate and pop directional isolate (Unicode Standard Annex 9)."""


def runs_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0] in RIGHT_TO_LEFT


def isolated(text: str) -> str:
    """Set identifiers apart in lines that have letters of a right-to-left script; other lines stay as they are.

    For a terminal only: in a file the marks would be copied along with the identifier.
    """
    return "".join(_line(line) for line in text.splitlines(keepends=True))


def _line(line: str) -> str:
    return _APART.sub(lambda found: f"{_OPEN}{found[0]}{_CLOSE}", line) if _LETTERS.search(line) else line
