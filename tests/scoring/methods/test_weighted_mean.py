"""The weighted mean."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from isoready.scoring import Part
from isoready.scoring.methods.weighted_mean import MEAN

SHARES = st.fractions(min_value=0, max_value=1)
WEIGHTS = st.fractions(min_value="1/100", max_value=100)
PARTS = st.lists(st.builds(Part, WEIGHTS, SHARES), min_size=1)


@given(PARTS)
def test_it_is_the_sum_of_products_over_the_sum_of_weights(parts: list[Part]) -> None:
    """The quick way in integers agrees with adding fractions."""
    products = sum((part.weight * part.value for part in parts), Fraction(0))
    assert MEAN.combine(parts, ()) == products / sum((part.weight for part in parts), Fraction(0))


def test_it_shows_its_arithmetic() -> None:
    """Ready to be redone."""
    parts = [Part(Fraction(2), Fraction(1, 3)), Part(Fraction(1, 2), Fraction(1))]
    assert MEAN.worked(parts, ()) == "(2 x 1/3 + 1/2 x 1) / (2 + 1/2)"
