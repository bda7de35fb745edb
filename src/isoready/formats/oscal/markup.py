"""Markup: plain text written so that OSCAL's Markdown shows it as it is, and read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPECIAL: Final = re.compile(r"[\\`*_~^<>\[\]{}]")
_ESCAPED: Final = re.compile(r"\\([\\`*_~^<>\[\]{}|#.!()+\-\"'&])")
_LINK: Final = re.compile(r"(?<!\\)!?\[([^\[\]\\]{1,300})\]\([^()\s]{0,500}\)")
_INSERT: Final = re.compile(r"\{\{\s*(?:insert:\s*)?(?:param,\s*)?([\w.-]{1,200})\s*\}\}")


def line(text: str) -> str:
    """Put a text on one line: every run of white space becomes a space."""
    return " ".join(text.split())


def marked_line(text: str) -> str:
    """Write a text as markup on one line."""
    return marked(line(text))


def marked(text: str) -> str:
    """Write a text as markup: what Markdown would read as a sign stands behind a backslash."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", text)


def plain(markup: str, parameters: Mapping[str, str] | None = None) -> str:
    """Read markup as plain text: of a link its words, and for a parameter what stands for it, in square brackets."""
    known = parameters or {}
    filled = _INSERT.sub(lambda found: marked(f"[{known.get(found[1], found[1])}]"), _LINK.sub(r"\1", markup))
    return _ESCAPED.sub(r"\1", filled)
