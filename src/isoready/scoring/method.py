"""A method: the arithmetic that makes one value of several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Protocol, runtime_checkable

from isoready.model.rating import Band

Part = tuple[Fraction, Fraction]
"""A weight above 0, and the achievement (0 to 1) that has it."""

Method = Callable[[Iterable[Part], Sequence[Band]], Fraction]
"""From at least one part and the bands to an achievement, 0 to 1. It must never fall when an achievement rises."""


@runtime_checkable
class Worked(Protocol):
    """A method that can show its arithmetic."""

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the formula with the numbers put in, without the result: ``(2 x 1/3 + 1 x 1) / (2 + 1)``."""
        ...
