"""Tokens: a text as its words alone, so that no mark, break, case or escape hides one from a search."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """Take the runs of letters and digits, compatible forms and cases made one."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def row(text: str) -> str:
    """Write the words of a text with one space around each, so that whole words can be searched."""
    return f" {' '.join(words_in(text))} "


def rows(texts: Iterable[str]) -> str:
    """Write the words of many texts, apart from each other."""
    return "|".join(row(text) for text in texts)


def squeezed(text: str) -> str:
    """Write the letters and digits alone: what is left of a text whose spaces cannot be relied on."""
    return "".join(words_in(text))
