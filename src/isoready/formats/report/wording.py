"""Text from people, made fit to print: nothing invisible that reorders it, nothing that no font or file can hold."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_REORDERING: Final = "\u202a-\u202e\u2066-\u2069"
_UNPRINTABLE: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff"
)
_STRIPPED: Final = re.compile(f"[{_REORDERING}{_UNPRINTABLE}]")
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_URDU: Final = re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1-\u06c3\u06d2\u06d3]")
_WORD: Final = re.compile(r"[a-z]{3}")
_LONG: Final = re.compile(r"\S{18}")
ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"


def clean(text: str) -> str:
    """Take out control characters, overrides of direction, lone surrogates and invisible tags."""
    return _STRIPPED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def has_right_to_left(text: str) -> bool:
    """Whether any letter of a right-to-left script occurs."""
    return _RIGHT_TO_LEFT.search(text) is not None


def runs_left_to_right(text: str) -> bool:
    """Whether ``text`` would jump inside a line from right to left: it has no such letters, or few."""
    return bool(text.strip()) and (not has_right_to_left(text) or direction(text) == "ltr")


def has_word(text: str) -> bool:
    """Whether a word of Latin letters occurs, and not only a number or an identifier."""
    return _WORD.search(text) is not None


def direction(text: str) -> str:
    """``ltr`` or ``rtl``, as most of the letters say that have a direction; where it is even, as the first does.

    Unicode's UAX #9 (rules P2 and P3) asks the first alone, and an Urdu sentence may begin with a Latin name.
    """
    kinds = [kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}]
    left = kinds.count("L")
    if 2 * left == len(kinds):
        return "rtl" if kinds and kinds[0] != "L" else "ltr"
    return "ltr" if 2 * left > len(kinds) else "rtl"


def looks_urdu(text: str) -> bool:
    """Whether a letter occurs that Urdu writes and Arabic and Persian do not."""
    return _URDU.search(text) is not None


def has_long_word(text: str) -> bool:
    """Whether a word occurs that a narrow column of the page could not hold."""
    return _LONG.search(text) is not None


def clip(text: str, limit: int) -> tuple[str, int]:
    """Cut ``text`` at a space before ``limit`` characters, and say how many characters were left out."""
    if len(text) <= limit:
        return text, 0
    cut = text.rfind(" ", limit * 3 // 4, limit)
    kept = text[: cut if cut > 0 else limit].rstrip()
    return kept + ELLIPSIS, len(text) - len(kept)
