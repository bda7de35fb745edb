"""The mean of ratings; its vectors are in ``test_engine``."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.errors import IsoreadyError
from isoready.model.bands import place
from isoready.model.rating import Band, default_bands
from isoready.scoring import Part
from isoready.scoring.methods.nplf_mean import NplfMean, achievement_of

METHOD = NplfMean()
SHARES = st.fractions(min_value=0, max_value=1)
WEIGHTS = st.integers(1, 5).map(Fraction)
UNEVEN = "ratings B0 0, B1 1, B2 2: mean (2 x 0 + 1 x 2) / (2 + 1)"
EDGES = st.lists(st.integers(1, 99), unique=True, min_size=1, max_size=6).map(sorted)


def bands(edges: list[int]) -> tuple[Band, ...]:
    """Bands with those edges, and the last up to 100."""
    return tuple(Band(id=f"B{place_}", up_to=Fraction(edge)) for place_, edge in enumerate([*edges, 100]))


@given(EDGES)
def test_what_stands_for_a_rating_is_rated_so(edges: list[int]) -> None:
    """However uneven the bands; the first stands for 0 and the last for 1."""
    uneven = bands(edges)
    stands = [achievement_of(ordinal, uneven) for ordinal in range(len(uneven))]
    assert [place(value, uneven) for value in stands] == list(range(len(uneven)))
    assert stands[0] == 0
    assert stands[-1] == 1


def test_a_rating_whose_share_lies_outside_its_band_stands_for_the_middle() -> None:
    """Half way from edge to edge: 45 to 46 % is 45.5 %."""
    assert achievement_of(1, bands([45, 46])) == Fraction(91, 200)


def test_the_four_ratings_stand_for_thirds() -> None:
    """As the scale of the answers does."""
    assert [achievement_of(ordinal, default_bands()) for ordinal in range(4)] == [0, Fraction(1, 3), Fraction(2, 3), 1]


@given(st.lists(st.builds(Part, WEIGHTS, SHARES), min_size=1), st.data())
def test_a_better_part_lowers_nothing(parts: list[Part], data: st.DataObject) -> None:
    """Rounding to ratings keeps the order."""
    which = data.draw(st.integers(0, len(parts) - 1))
    better = [*parts]
    better[which] = parts[which]._replace(value=data.draw(st.fractions(min_value=parts[which].value, max_value=1)))
    assert METHOD.combine(better, default_bands()) >= METHOD.combine(parts, default_bands())


def test_one_band_tells_nothing_apart() -> None:
    """Better no number than one that means nothing."""
    with pytest.raises(IsoreadyError) as refused:
        METHOD.combine([Part(Fraction(1), Fraction(1))], bands([]))
    assert refused.value.message == "method `nplf-mean` needs at least two bands, and the checklist has one"
    assert refused.value.hint == "Add bands under `scoring`, or use `weighted-mean`."


@pytest.mark.parametrize(
    ("edges", "told"),
    [
        (
            [15, 50, 85],
            "ratings B0 0, B1 1, B2 2, B3 3: mean (2 x 1 + 1 x 3) / (2 + 1) = 5/3, midpoint up 2 (B2), 2 of 3",
        ),
        ([20, 30], "ratings B0 0, B1 1, B2 2: mean (2 x 2 + 1 x 2) / (2 + 1) = 2, midpoint up 2 (B2), 2 of 2"),
        (
            [45, 46],
            f"{UNEVEN} = 2/3, midpoint up 1 (B1), the middle of its band",
        ),
    ],
)
def test_it_shows_its_arithmetic(edges: list[int], told: str) -> None:
    """Ordinals, their mean, the rounding, and what the rating stands for."""
    parts = [Part(Fraction(2), Fraction(2, 5)), Part(Fraction(1), Fraction(1))]
    assert METHOD.worked(parts, bands(edges)) == told
