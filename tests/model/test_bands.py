"""Bands: exact at every edge."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.model.bands import place, place_named, rating
from isoready.model.rating import Band, default_bands

BANDS = default_bands()
SHARES = st.fractions(min_value=0, max_value=1)


@given(SHARES, SHARES)
def test_a_higher_share_is_never_rated_lower(one: Fraction, other: Fraction) -> None:
    """Bands keep the order."""
    low, high = sorted((one, other))
    assert place(low, BANDS) <= place(high, BANDS)


@given(st.integers(0, 3), st.integers(1, 10**30))
def test_an_upper_edge_belongs_to_its_band_however_fine_the_number(which: int, fineness: int) -> None:
    """And the least bit above it to the next; no binary float could tell."""
    edge = BANDS[which].up_to / 100
    assert rating(edge, BANDS) == BANDS[which].id
    assert which == 3 or rating(edge + Fraction(1, 100 * fineness), BANDS) != BANDS[which].id


def test_a_share_above_every_band_is_refused() -> None:
    """Bands that stop short of 100 rate nothing by guess."""
    with pytest.raises(ValueError, match="no band holds 1; the last one must end at 100"):
        rating(Fraction(1), [Band(id="N", up_to=Fraction(99))])


def test_a_band_is_found_by_its_name() -> None:
    """Counted from the lowest."""
    assert [place_named(band.id, BANDS) for band in BANDS] == [0, 1, 2, 3]
    with pytest.raises(ValueError, match="Q"):
        place_named("Q", BANDS)
