"""Values that files hold: read exactly, refused kindly, written so that they read back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from isoready.model.values import (
    ChecklistId,
    Duration,
    Exact,
    IsoDate,
    ItemId,
    Label,
    Percent,
    Sha256,
    Text,
    Version,
    Weight,
    exact,
    written,
)


@pytest.mark.parametrize(
    ("given_", "number"),
    [
        (2, Fraction(2)),
        ("0.25", Fraction(1, 4)),
        ("1/3", Fraction(1, 3)),
        ("72%", Fraction(18, 25)),
        ("32.5%", Fraction(13, 40)),
        (" 7 ", Fraction(7)),
        ("-1.5", Fraction(-3, 2)),
        (Decimal("0.1"), Fraction(1, 10)),
        (Fraction(2, 7), Fraction(2, 7)),
    ],
)
def test_a_number_is_read_exactly(given_: object, number: Fraction) -> None:
    """Without ever passing through a binary float."""
    assert exact(given_) == number


@pytest.mark.parametrize(
    "given_",
    [True, None, 0.5, [], "", "1e3", "1/0", "0/0", "one", "1/2/3", "5%%", "0x1F", "1" * 40, "nan", "inf", "1_000"],
)
def test_what_is_no_number_is_refused(given_: object) -> None:
    """Also a float, a boolean, an exponent and a division by zero."""
    with pytest.raises(ValueError, match=r"is not a number|divides by zero"):
        exact(given_)


@given(st.integers(-(10**12) + 1, 10**12 - 1), st.integers(1, 10**11))
def test_what_is_written_reads_back_the_same(above: int, below: int) -> None:
    """As a decimal where it is a short one, else as a ratio."""
    number = Fraction(above, below)
    text = written(number)
    assert exact(text) == number if len(text) <= 24 else Fraction(text) == number
    assert "E" not in text


@given(st.decimals(min_value=-1000, max_value=1000, places=9))
def test_a_decimal_is_written_as_a_decimal(number: Decimal) -> None:
    """Without idle zeros and without an exponent."""
    text = written(Fraction(number))
    assert "/" not in text
    assert exact(text) == Fraction(number)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Exact, ["1/3", 2, "-1"], ["x", None]),
        (Weight, ["0", "2.5", 7], ["-1", -2, "x"]),
        (Percent, ["0", 100, "32.5"], ["100.01", -1, "x"]),
        (IsoDate, ["2026-01-31", date(2026, 1, 31)], ["2026-1-31", "2026-02-30", 20260131, "31.01.2026"]),
        (
            Duration,
            ["1 day", "90 days", "6 months", "1 year"],
            ["0 days", "days", "1.5 years", "10000 days", "1 decade"],
        ),
        (Text, ["words", "  words  "], ["", "   ", "x" * 10_001, 3]),
        (ChecklistId, ["iso29110-basic", "a1"], ["ISO", "a--b", "-a", "a_b", "a" * 61]),
        (ItemId, ["PM.1.11", "a_b-c", "7"], ["", ".a", "a b", "a/b", "P+"]),
        (Label, ["F", "P+", "L-", "0", "not-at-all"], ["", "+", "a b", "a/b"]),
        (Version, ["1.0.0", "10.20.30"], ["1.0", "01.0.0", "1.0.0-rc1", "v1.0.0"]),
        (Sha256, ["0" * 64], ["0" * 63, "A" * 64]),
    ],
)
def test_each_kind_of_value_takes_what_it_should_and_nothing_else(
    kind: Any,  # noqa: ANN401  an annotation that pydantic reads
    good: list[object],
    bad: list[object],
) -> None:
    """A refusal is a fault with a message, never a crash."""
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    for value in good:
        assert adapter.validate_python(value) is not None
    for value in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


def test_a_refusal_says_what_would_do() -> None:
    """In the reader's words."""
    for kind, bad, words in (
        (Weight, "-1", "use 0 or more"),
        (Percent, "101", "from 0 to 100"),
        (IsoDate, 7, "2026-01-31"),
    ):
        with pytest.raises(ValidationError, match=words):
            TypeAdapter(kind).validate_python(bad)


@given(st.fractions(min_value=0, max_value=100))
def test_a_weight_survives_json(weight: Fraction) -> None:
    """What the cache stores is what was read."""
    adapter: TypeAdapter[Fraction] = TypeAdapter(Weight)
    assert Fraction(adapter.dump_python(weight, mode="json")) == weight
