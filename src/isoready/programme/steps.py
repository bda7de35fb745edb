"""Steps: other answers that a question may get, one after the other, as decisions of a programme."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.programme.linear import Linear, fixed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction


def stepped(start: Fraction, values: Sequence[Fraction], rungs: Sequence[Linear]) -> Linear:
    """Write what a question comes to that starts at one value and goes on to others, one for each rung of a ladder.

    Args:
        start: What it comes to while no step is taken.
        values: What it comes to with each step; all steps up, or all steps down.
        rungs: ``Programme.ladder(len(values))``.
    """
    value = fixed(start)
    for rung, (before, after) in zip(rungs, pairwise([start, *values]), strict=True):
        value = value.plus(rung, after - before)
    return value
