"""Successes: XCCDF knows rules that succeed and rules that do not, and nothing between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import ALL, NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.scoring.method import Part


def judged(parts: Sequence[Part]) -> list[Part]:
    """Take each control as 1 if it is fully met and else as 0; groups keep their scores."""
    return [part._replace(value=_judged(part)) if part.leaf else part for part in parts]


def _judged(part: Part) -> Fraction:
    return ALL if part.value == ALL else NOTHING
