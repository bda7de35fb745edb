"""Pushed methods, held against every weight at either end."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sensitivity.small_worlds import ALL_METHODS

from isoready.model.rating import default_bands
from isoready.scoring import Method, Methods, Part
from isoready.scoring.method import Leaning
from isoready.scoring.methods.nplf_mean import NplfMean
from isoready.scoring.methods.weighted_mean import MEAN, WeightedMean
from isoready.sensitivity.pushed import all_pushed, known, pushed

BANDS = default_bands()
PARTS = st.lists(
    st.builds(
        Part,
        weight=st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 3)]),
        value=st.sampled_from([Fraction(each, 20) for each in (0, 3, 7, 10, 17, 18, 20)]),
        counts_for=st.sampled_from(["1", "2", "3"]),
        leaf=st.booleans(),
    ),
    min_size=1,
    max_size=5,
)
FACTORS = st.sampled_from([Fraction(1), Fraction(11, 10), Fraction(3, 2), Fraction(5)])


def corners(method: Method, parts: list[Part], factor: Fraction) -> list[Fraction]:
    """What the method makes with every weight at either end."""
    ends = product((1 / factor, factor), repeat=len(parts))
    heavy = ([each._replace(weight=each.weight * end) for each, end in zip(parts, row, strict=True)] for row in ends)
    return [method.combine(each, BANDS) for each in heavy]


@pytest.mark.parametrize("name", ALL_METHODS)
@given(parts=PARTS, factor=FACTORS)
def test_a_pushed_method_gives_the_least_and_the_most_that_weights_can_make(
    name: str, parts: list[Part], factor: Fraction
) -> None:
    """Trying every weight at either end finds nothing lower and nothing higher, and finds both."""
    method = ALL_METHODS[name]
    found = corners(method, parts, factor)
    assert pushed(method, factor, up=False).combine(parts, BANDS) == min(found)
    assert pushed(method, factor, up=True).combine(parts, BANDS) == max(found)


@pytest.mark.parametrize("name", ALL_METHODS)
@given(parts=PARTS, factor=st.sampled_from([Fraction(2), Fraction(100)]))
def test_no_factor_gets_beyond_the_limit(name: str, parts: list[Part], factor: Fraction) -> None:
    """What stands for any factor lies below and above all that factors can do."""
    method = ALL_METHODS[name]
    found = corners(method, parts, factor)
    assert pushed(method, None, up=False).combine(parts, BANDS) <= min(found)
    assert pushed(method, None, up=True).combine(parts, BANDS) >= max(found)


@pytest.mark.parametrize("name", ALL_METHODS)
def test_a_pushed_method_takes_the_same_parts(name: str) -> None:
    """A flat method stays flat, and weightless parts stay in."""
    method = ALL_METHODS[name]
    other = pushed(method, Fraction(2), up=True)
    assert (other.flat, other.weightless) == (method.flat, method.weightless)
    assert (other is method) == (method.leaning is Leaning.NOTHING)


class Silent(WeightedMean):
    """A method that does not say how weights push it."""

    leaning = Leaning.UNKNOWN


def test_methods_by_kind_are_pushed_too() -> None:
    """Every method of a checklist is pushed, and one unknown among them makes all unknown."""
    methods = Methods(MEAN, {"process": NplfMean()})
    assert all_pushed(methods, Fraction(2), up=True).of("process") != methods.of("process")
    assert known(methods)
    assert not known(Methods(MEAN, {"process": Silent()}))
