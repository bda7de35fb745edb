"""Badges: a rating or a state as a letter and a tone that also reads in grey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.formats.report.words import Words
    from isoready.model.rating import Band

TONES: Final = 3
"""The darkest tone of a rating; 0 is the lightest."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands in the box, what it means, and the name of its look."""

    letter: str
    meaning: str
    tone: str
    """``0`` (least achieved) to ``3`` (most), or ``open``, ``na``, ``none``."""


def band_badge(rating: str, bands: Sequence[Band]) -> Badge:
    """Give the badge of a rating; the more bands there are, the finer four tones are shared out among them."""
    place = next(index for index, band in enumerate(bands) if band.id == rating)
    tone = TONES * place // max(len(bands) - 1, 1)
    return Badge(rating, bands[place].title, str(tone))


def state_badge(state: str, words: Words) -> Badge:
    """Give the badge where there is no rating: open, not applicable, or no number."""
    return Badge(words(f"state.{state}.letter"), words(f"state.{state}.meaning"), state)
