"""Nearest: the name that somebody meant, where one that was typed is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """The name that differs in capitals alone, else the most like it; empty where none is like it."""
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    names = list(known)
    same = next((each for each in names if each.casefold() == name.strip().casefold()), None)
    return same or next(iter(get_close_matches(name, names, n=1)), "")
