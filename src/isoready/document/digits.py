"""Digits: how long a number may be."""

from __future__ import annotations

from typing import Final

MOST_DIGITS: Final = 40
"""Digits a number may have; nobody measures more, and longer ones only cost time."""
LARGEST_EXPONENT: Final = 40
"""Powers of ten a number may be scaled by, up or down."""


class NumberError(ValueError):
    """A number that isoready does not take; the message says why."""
