"""Built-in scales and bands."""

from __future__ import annotations

from fractions import Fraction

import pytest

from isoready.model.bands import rating
from isoready.model.rating import MEASURE, built_in_scales, default_bands

SCALES = built_in_scales()


@pytest.mark.parametrize("name", sorted(SCALES))
def test_every_built_in_scale_rises_from_nothing_to_all(name: str) -> None:
    """In even steps, and its cap is one of its own answers or half."""
    steps = [choice.achievement for choice in SCALES[name].choices]
    assert steps == [Fraction(place, len(steps) - 1) for place in range(len(steps))]
    assert SCALES[name].unsupported_cap in (*steps, Fraction(1, 2))


def test_the_scales_are_those_of_the_specification() -> None:
    """A measured number has no list of answers, so it is not among them."""
    answers = {name: " ".join(choice.id for choice in scale.choices) for name, scale in SCALES.items()}
    assert answers == {
        "yes-no": "no yes",
        "yes-partial-no": "no partial yes",
        "nplf": "N P L F",
        "nplf-refined": "N P- P+ L- L+ F",
        "maturity": "0 1 2 3 4 5",
    }
    assert MEASURE not in SCALES
    assert {name for name, scale in SCALES.items() if scale.percentages} == {"nplf", "nplf-refined"}


def test_an_answer_on_the_four_step_scale_is_rated_by_its_own_letter() -> None:
    """N P L F mean the same as answers and as ratings."""
    for choice in SCALES["nplf"].choices:
        assert rating(choice.achievement, default_bands()) == choice.id
