"""The drawing of effort against gain."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from isoready.formats.report.view.scatter import LETTER, NEAR, _labels

PLACES = st.lists(
    st.tuples(st.integers(0, 1000).map(Fraction), st.integers(0, 220).map(Fraction)), min_size=1, max_size=10
)


@given(PLACES)
def test_every_dot_has_its_number_and_no_number_lies_on_another_dot(places: list[tuple[Fraction, Fraction]]) -> None:
    """A name is as wide as its characters; what it would cover it names too."""
    labels = _labels(places)
    named = {first: [int(each) - 1 for each in text.split(", ")] for first, text in labels.items()}
    assert sorted(each for group in named.values() for each in group) == list(range(len(places)))
    for first, group in named.items():
        x, y = places[first]
        reach = NEAR + LETTER * (len(labels[first]) - 1)
        for other in set(range(len(places))) - set(group):
            assert not (abs(places[other][1] - y) < NEAR and -NEAR < places[other][0] - x < reach)
