"""Numbers on a page: never parted from their unit, never claiming too much."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.report import numbers

SHARES = st.fractions(min_value=0, max_value=1, max_denominator=10_000)


@given(SHARES, st.integers(min_value=0, max_value=3))
def test_a_share_in_between_never_prints_as_nothing_or_everything(share: Fraction, decimals: int) -> None:
    """0 % and 100 % are kept for the exact values."""
    shown = numbers.percent(share, decimals).removesuffix(f"{numbers.NO_BREAK}%")
    assert (Fraction(shown) == 0) == (share == 0)
    assert (Fraction(shown) == 100) == (share == 1)


def test_everything_met_does_not_print_as_100_while_something_is_open() -> None:
    """An unfinished report stops one step short."""
    assert numbers.percent(Fraction(1), 1, complete=False) == f"99.9{numbers.NO_BREAK}%"


@pytest.mark.parametrize(
    ("gain", "shown"),
    [(Fraction(1, 8), "+12.5"), (Fraction(0), "0.0"), (Fraction(-1, 8), f"{numbers.MINUS}12.5")],
)
def test_a_gain_has_its_sign(gain: Fraction, shown: str) -> None:
    """More is marked, nothing is not, less has a true minus."""
    assert numbers.points(gain, 1) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [(Fraction(1, 2), "0.5"), (Fraction(12), "12"), (Fraction(100), "100"), (Fraction(1, 3), "0.33")],
)
def test_idle_zeros_are_not_printed(number: Fraction, shown: str) -> None:
    """Half a day is 0.5 and a dozen is 12."""
    assert numbers.trimmed(number) == shown


@given(SHARES)
def test_a_width_is_a_css_percentage_near_the_share(share: Fraction) -> None:
    """A bar is off by less than a thousandth of the track."""
    width = numbers.width(share)
    assert width.endswith("%")
    assert abs(Fraction(width.removesuffix("%")) / 100 - share) < Fraction(1, 1000)
