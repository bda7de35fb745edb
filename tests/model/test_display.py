"""Numbers for people: rounded half to even, never claiming too much."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.model.display import number, percent, percent_below

SHARES = st.fractions(min_value=0, max_value=1)
DECIMALS = st.integers(0, 6)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("5/8", 1, "62.5 %"),
        ("1/3", 1, "33.3 %"),
        ("0.1225", 1, "12.2 %"),
        ("0.1235", 1, "12.4 %"),
        ("0.625", 0, "62 %"),
        ("2/3", 3, "66.667 %"),
        ("1", 1, "100.0 %"),
        ("0", 1, "0.0 %"),
        ("0.99999", 1, "99.9 %"),
        ("0.00001", 1, "0.1 %"),
        ("0.999", 0, "99 %"),
        ("-1/3", 1, "-33.3 %"),
        ("-0.00001", 1, "-0.1 %"),
    ],
)
def test_a_share_is_shown_half_to_even_and_off_the_ends(value: str, decimals: int, shown: str) -> None:
    """100 is exactly all and 0 exactly nothing."""
    assert percent(Fraction(value), decimals) == shown


@given(SHARES, DECIMALS)
def test_what_is_shown_is_near_what_is(value: Fraction, decimals: int) -> None:
    """Within half a unit of the last decimal, or a whole one beside an end."""
    shown = Fraction(percent(value, decimals).removesuffix(" %")) / 100
    assert abs(shown - value) <= Fraction(1, 100 * 10**decimals)
    assert (shown == 1) == (value == 1)
    assert (shown == 0) == (value == 0)


@pytest.mark.parametrize(("value", "shown"), [("1", "99.9 %"), ("0.5", "50.0 %"), ("0", "0.0 %")])
def test_nothing_is_shown_as_100_while_questions_are_open(value: str, shown: str) -> None:
    """A full mean of what is answered is not the full score."""
    assert percent(Fraction(value), 1, complete=False) == shown


@given(SHARES, SHARES, DECIMALS)
def test_what_falls_short_looks_short(one: Fraction, other: Fraction, decimals: int) -> None:
    """Whatever the decimals, the number shown is below the need."""
    value, needed = sorted((one, other))
    if value < needed:
        shown = Fraction(percent_below(value, needed, decimals).removesuffix(" %")) / 100
        assert shown < needed
        assert abs(shown - value) <= Fraction(1, 100 * 10**decimals)


@pytest.mark.parametrize(
    ("value", "needed", "shown"),
    [("0.84999", "0.85", "84.9 %"), ("0.1", "0.85", "10.0 %"), ("0.0001", "0.0005", "0.0 %")],
)
def test_a_shortfall_is_rounded_down_only_where_rounding_would_hide_it(value: str, needed: str, shown: str) -> None:
    """Otherwise it reads as everywhere else."""
    assert percent_below(Fraction(value), Fraction(needed), 1) == shown


@given(st.decimals(min_value=-1000, max_value=1000, places=4), DECIMALS)
def test_a_number_is_rounded_as_decimal_arithmetic_rounds_it(value: Decimal, decimals: int) -> None:
    """Half to even, with all its decimals, and no minus before nothing."""
    expected = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
    assert number(Fraction(value), decimals) == f"{expected or abs(expected):f}"
