"""The lower median of ratings."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.methods.vectors import LETTERS, rows

from isoready.errors import IsoreadyError
from isoready.model.rating import Band, default_bands
from isoready.scoring import Part, rating
from isoready.scoring.methods.median_lower import MedianLower

METHOD = MedianLower()
BANDS = default_bands()


@pytest.mark.parametrize("row", rows("mean"), ids=lambda row: str(row["input"]))
def test_every_median_of_the_vectors(row: dict[str, str]) -> None:
    """The lower middle, as a rating and as what stands for it."""
    parts = [Part(Fraction(1), LETTERS[letter]) for letter in row["input"].split()]
    expected = row["expected"].split(" / ")[1]
    assert METHOD.combine(parts, BANDS) == LETTERS[expected]
    assert rating(METHOD.combine(parts, BANDS), BANDS) == expected


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from("NPLF")), min_size=1, max_size=6))
def test_a_weight_counts_as_so_many_parts(weighed: list[tuple[int, str]]) -> None:
    """The lower middle of the list in which each rating stands as often as it weighs."""
    parts = [Part(Fraction(weight, 7), LETTERS[letter]) for weight, letter in weighed]
    listed = sorted(LETTERS[letter] for weight, letter in weighed for _ in range(weight))
    assert METHOD.combine(parts, BANDS) == listed[(len(listed) - 1) // 2]


def test_it_shows_its_arithmetic() -> None:
    """Ratings from the lowest, what half of the weight is, and what the median stands for."""
    parts = [Part(Fraction(2), Fraction(1)), Part(Fraction(1), Fraction(1, 5)), Part(Fraction(1, 2), Fraction(3, 5))]
    told = "P weighs 1, L weighs 1/2, F weighs 2; half of (1 + 1/2 + 2) is reached at F, which stands for 1"
    assert METHOD.worked(parts, BANDS) == told


def test_one_band_tells_nothing_apart() -> None:
    """Better no number than one that means nothing."""
    with pytest.raises(IsoreadyError) as refused:
        METHOD.combine([Part(Fraction(1), Fraction(1))], [Band(id="all", up_to=Fraction(100))])
    assert refused.value.message == "method `median-lower` needs at least two bands, and the checklist has one"
    assert refused.value.hint == "Add bands under `scoring`, or use `weighted-mean`."


def test_any_bands_will_do() -> None:
    """Two, counted from 0."""
    bands = [Band(id="low", up_to=Fraction(50)), Band(id="high", up_to=Fraction(100))]
    parts = [Part(Fraction(1), Fraction(9, 10)), Part(Fraction(1), Fraction(1, 2)), Part(Fraction(1), Fraction(3, 5))]
    assert METHOD.combine(parts, bands) == 1
    assert METHOD.combine(parts[:2], bands) == 0
