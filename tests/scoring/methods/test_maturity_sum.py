"""The maturity sum; a whole example of SAMM is in ``tests/scoring/agreement``."""

from __future__ import annotations

from fractions import Fraction

import pytest

from isoready.errors import IsoreadyError
from isoready.scoring import Part
from isoready.scoring.methods.maturity_sum import MaturitySum

METHOD = MaturitySum()
FIRST = [Part(Fraction(1), Fraction(1), "A1", "1"), Part(Fraction(1), Fraction(1, 2), "B1", "1")]
SECOND = [Part(Fraction(3), Fraction(1, 2), "A2", "2"), Part(Fraction(1), Fraction(1, 4), "B2", "2")]


def test_levels_are_added_up_whatever_their_order() -> None:
    """3/4 + 7/16 of 2 levels; the second level does not wait for the first."""
    value = METHOD.combine([*SECOND, *FIRST], ())
    assert value == (Fraction(3, 4) + Fraction(7, 16)) / 2
    assert METHOD.stands_for(value, [*SECOND, *FIRST], ()) == "1.1875 of 2"


def test_a_level_without_anything_counted_is_no_level() -> None:
    """Level 3 alone is 1 of 1."""
    parts = [Part(Fraction(1), Fraction(1), "A3", "3")]
    assert METHOD.combine(parts, ()) == 1
    assert METHOD.stands_for(Fraction(1), parts, ()) == "1 of 1"


def test_levels_are_in_the_order_of_numbers() -> None:
    """2 comes before 10."""
    parts = [Part(Fraction(1), Fraction(1), "x", "10"), Part(Fraction(1), Fraction(0), "y", "2")]
    assert METHOD.worked(parts, ()) == "((1 x 0) / (1) + (1 x 1) / (1)) / 2"


def test_a_sum_that_no_decimal_writes_is_a_fraction() -> None:
    """A third of 3 is 1, a ninth of 3 is 1/3."""
    assert METHOD.stands_for(Fraction(1, 6), [*FIRST, *SECOND], ()) == "1/3 of 2"


@pytest.mark.parametrize(
    ("counts_for", "said"),
    [
        ("", "it names none"),
        ("0", "`0` is none"),
        ("two", "`two` is none"),
        ("1.5", "`1.5` is none"),
        ("²", "`²` is none"),
    ],
)
def test_a_part_that_counts_for_no_level_stops_the_scoring(counts_for: str, said: str) -> None:
    """Better no number than one that leaves it out."""
    with pytest.raises(IsoreadyError, match=f"A.1 cannot be counted: .* such as 1, 2 or 3, and {said}"):
        METHOD.combine([Part(Fraction(1), Fraction(1), "A.1", counts_for)], ())


@pytest.mark.parametrize("counts_for", ["1", "3", "10"])
def test_a_level_is_a_whole_number_from_1(counts_for: str) -> None:
    """However many there are."""
    assert METHOD.refuses(counts_for) == ""


@pytest.mark.parametrize(("key", "named"), [("A.1", "A.1"), ("", "a part")])
def test_the_refusal_of_a_part_names_it_and_the_way_out(key: str, named: str) -> None:
    """Word for word, so that whoever wrote the checklist knows what to write into it."""
    with pytest.raises(IsoreadyError) as refused:
        METHOD.combine([Part(Fraction(1), Fraction(1), key, "two")], ())
    asks = "method `maturity-sum` asks for a level such as 1, 2 or 3, and `two` is none"
    assert refused.value.message == f"{named} cannot be counted: {asks}"
    assert refused.value.hint == "Give it `counts_for` in the checklist."
