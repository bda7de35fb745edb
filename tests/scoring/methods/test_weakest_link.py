"""The weakest link."""

from __future__ import annotations

from fractions import Fraction

from isoready.scoring import Part
from isoready.scoring.methods.weakest_link import WEAKEST

PARTS = [Part(Fraction(9), Fraction(1)), Part(Fraction(1, 9), Fraction(1, 3)), Part(Fraction(1), Fraction(1, 2))]


def test_the_least_decides_whatever_it_weighs() -> None:
    """A weight above 0 is a weight."""
    assert WEAKEST.combine(PARTS, ()) == Fraction(1, 3)


def test_it_shows_its_arithmetic() -> None:
    """All that it chose from."""
    assert WEAKEST.worked(PARTS, ()) == "least of (1, 1/3, 1/2)"
