"""Risks: the level that a register gives, in numbers or in words, and whether a risk is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isoready.checks.tables import Row

_WORDS: Final = {
    "very low": 1,
    "low": 2,
    "medium": 3,
    "moderate": 3,
    "high": 4,
    "very high": 5,
    "بہت کم": 1,
    "کم": 2,
    "درمیانہ": 3,
    "درمیانی": 3,
    "زیادہ": 4,
    "بہت زیادہ": 5,
}
_CLOSED: Final = frozenset({"closed", "gone", "done", "retired", "بند", "مکمل", "ختم"})
_MOST: Final = 3
"""Digits of a level."""


def level(text: str) -> int:
    """A level as a whole number; 0 where it is none."""
    said = text.strip().lower()
    if said.isascii() and said.isdecimal() and len(said) <= _MOST:
        return int(said)
    return _WORDS.get(said, 0)


def score_of(row: Row) -> int | None:
    """Likelihood times impact; None where one of them is no level."""
    likelihood, impact = level(row["likelihood"]), level(row["impact"])
    return likelihood * impact if likelihood and impact else None


def is_open(row: Row) -> bool:
    """Whether a risk, or another matter with a state, is not closed."""
    return not ({row["status"].lower(), row["state"].lower()} & _CLOSED)
