"""The weighted mean."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from isoready.scoring.methods.weighted_mean import METHOD

SHARES = st.fractions(min_value=0, max_value=1)
WEIGHTS = st.fractions(min_value="1/100", max_value=100)
PARTS = st.lists(st.tuples(WEIGHTS, SHARES), min_size=1)


@given(PARTS)
def test_it_is_the_sum_of_products_over_the_sum_of_weights(parts: list[tuple[Fraction, Fraction]]) -> None:
    """The quick way in integers agrees with adding fractions."""
    products = sum((weight * value for weight, value in parts), Fraction(0))
    assert METHOD(iter(parts), ()) == products / sum((weight for weight, _ in parts), Fraction(0))


def test_it_shows_its_arithmetic() -> None:
    """Ready to be redone."""
    parts = [(Fraction(2), Fraction(1, 3)), (Fraction(1, 2), Fraction(1))]
    assert METHOD.worked(parts, ()) == "(2 x 1/3 + 1/2 x 1) / (2 + 1/2)"
