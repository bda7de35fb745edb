"""The encodings: of every built-in method, the solver can make exactly what the method makes of the same parts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isoready.errors import IsoreadyError
from isoready.model.rating import Band, default_bands
from isoready.programme import Found, Programme, Toward, minimise, stepped
from isoready.programme.encodings import Piece, encoding_of
from isoready.programme.linear import NONE, ONE, Linear, added
from isoready.scoring.method import Method, Part
from isoready.scoring.methods.capability_level import CapabilityLevel
from isoready.scoring.methods.maturity_sum import MaturitySum
from isoready.scoring.methods.median_lower import MedianLower
from isoready.scoring.methods.nplf_mean import NplfMean
from isoready.scoring.methods.penalty import Penalty
from isoready.scoring.methods.weakest_link import WeakestLink
from isoready.scoring.methods.weighted_mean import WeightedMean
from isoready.scoring.methods.xccdf_absolute import XccdfAbsolute
from isoready.scoring.methods.xccdf_default import XccdfDefault
from isoready.scoring.methods.xccdf_flat import XccdfFlat
from isoready.scoring.methods.xccdf_flat_unweighted import XccdfFlatUnweighted

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVELS = {1: ("1",), 2: ("2", "3"), 3: ("4",)}
METHODS = [
    WeightedMean(),
    WeakestLink(),
    NplfMean(),
    MedianLower(),
    CapabilityLevel(levels=LEVELS),
    CapabilityLevel(levels=LEVELS, enough="N", full="L"),
    MaturitySum(),
    Penalty(start=Fraction(4)),
    Penalty(start=Fraction(40)),
    Penalty(start=Fraction(1, 100)),
    Penalty(start=Fraction(4), partial="proportional"),
    XccdfDefault(),
    XccdfFlat(),
    XccdfFlatUnweighted(),
    XccdfAbsolute(),
]
UNEVEN = tuple(Band(id=name, up_to=Fraction(edge)) for name, edge in (("N", 90), ("P", 91), ("L", 92), ("F", 100)))
VALUES = st.sampled_from(["0", "0.15", "1/3", "1/2", "0.6", "2/3", "0.85", "0.9", "1"]).map(Fraction)
PARTS = st.tuples(
    st.sampled_from(["1", "1", "2", "1/3"]).map(Fraction),
    st.lists(st.lists(VALUES, min_size=1, max_size=3, unique=True), min_size=1, max_size=2),
    st.sampled_from("1234"),
    st.booleans(),
)
"""Weight, the values that each of one or two ladders can bring about, what it counts for, whether it is a leaf."""


@pytest.mark.parametrize("toward", Toward)
@pytest.mark.parametrize("method", METHODS, ids=repr)
@settings(deadline=None, max_examples=40)
@given(parts=st.lists(PARTS, min_size=1, max_size=4), bands=st.sampled_from([default_bands(), UNEVEN]), data=st.data())
def test_an_encoding_makes_what_its_method_makes(
    method: Method,
    toward: Toward,
    parts: list[tuple[Fraction, list[list[Fraction]], str, bool]],
    bands: Sequence[Band],
    data: st.DataObject,
) -> None:
    """From the side that is asked, for steps that are fixed."""
    programme = Programme(toward)
    pieces, plain = [], []
    for number, (weight, ladders, label, leaf) in enumerate(parts):
        expression, value = programme_of(programme, ladders, data)
        pieces.append(Piece(weight, expression, f"C{number}", label, leaf))
        plain.append(Part(weight, value, f"C{number}", label, leaf))
    sign = -ONE if toward is Toward.REACH else ONE
    made = encoding_of(method)(programme, method, pieces, bands)
    solution = minimise(programme, made.times(sign), 60)
    assert solution.found is Found.OPTIMAL
    assert abs(sign * solution.objective - method.combine(plain, bands)) < Fraction(1, 10**6)


def programme_of(programme: Programme, ladders: list[list[Fraction]], data: st.DataObject) -> tuple[Linear, Fraction]:
    """The mean of one or two stepped values, with the steps that are taken fixed, and what it is then."""
    sums, number = [], NONE
    for values in ladders:
        start, *rest = sorted(values, reverse=programme.toward is Toward.FALL)
        rungs = programme.ladder(len(rest))
        taken = data.draw(st.integers(0, len(rest)))
        for place, rung in enumerate(rungs):
            programme.hold(rung.shifted(-ONE if place < taken else NONE), equal=True)
        sums.append(stepped(start, rest, rungs))
        number += [start, *rest][taken]
    return added(sums).times(Fraction(1, len(ladders))), number / len(ladders)


def test_a_method_of_others_cannot_be_planned_with() -> None:
    """It says so, by name."""

    class Foreign(Method):
        """Somebody else's."""

        def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:  # noqa: ARG002  it does not rate
            """Take the highest value."""
            return max(part.value for part in parts)

    with pytest.raises(IsoreadyError, match="`Foreign` is not written for the solver"):
        encoding_of(Foreign())
