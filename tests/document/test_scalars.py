"""Scalars: what plain words mean."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document.digits import LARGEST_EXPONENT, MOST_DIGITS, NumberError
from isoready.document.scalars import resolve


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing(text: str) -> None:
    """An empty value and the words for it are nothing."""
    assert resolve(text) is None


@pytest.mark.parametrize(("text", "value"), [("true", True), ("True", True), ("FALSE", False), ("false", False)])
def test_truth(text: str, value: bool) -> None:  # noqa: FBT001
    """Only the six words of YAML 1.2 are truth values."""
    assert resolve(text) is value


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "no",
        "on",
        "y",
        "nULL",
        "1_000",
        "12:30",
        "2026-01-31",
        "0b1",
        "0o8",
        "0xg",
        "1.2.3",
        "+",
        "-",
        ".",
        "1e",
        "e1",
        "-0x1",
        "+0o7",
        "\u0663",
        "1 2",
        "\u0661.\u0665",
    ],
)
def test_text(text: str) -> None:
    """Everything else is text, also what older YAML or another script would take for a number."""
    assert resolve(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-12", -12),
        ("+5", 5),
        ("010", 10),
        ("0o17", 15),
        ("0xFf", 255),
        ("9" * MOST_DIGITS, int("9" * MOST_DIGITS)),
    ],
)
def test_whole_numbers(text: str, value: int) -> None:
    """Whole numbers are decimal unless they begin with 0o or 0x."""
    assert resolve(text) == value
    assert type(resolve(text)) is int


@pytest.mark.parametrize(
    "text", ["1.0", "0.10", "-.5", "1.", "1e3", "1E-3", "+2.5e+1", f"1e{LARGEST_EXPONENT}", "1e0040"]
)
def test_other_numbers_are_exact(text: str) -> None:
    """Every other number is the decimal that is written, digit for digit."""
    assert str(resolve(text)) == str(Decimal(text))


@pytest.mark.parametrize(
    "text",
    [
        ".inf",
        "-.INF",
        "+.Inf",
        ".nan",
        ".NaN",
        "9" * (MOST_DIGITS + 1),
        "0x" + "f" * MOST_DIGITS,
        "1." + "0" * MOST_DIGITS,
        f"1e{LARGEST_EXPONENT + 1}",
        "1e-41",
        "1e" + "9" * 5000,
        "9" * 6000,
    ],
)
def test_numbers_that_nobody_can_use_are_refused(text: str) -> None:
    """Infinities and numbers of absurd size are refused in a short sentence."""
    with pytest.raises(NumberError) as caught:
        resolve(text)
    assert len(str(caught.value)) < 100


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=6))
def test_no_decimal_changes(value: Decimal) -> None:
    """A decimal that is written out is read back as the same number."""
    assert resolve(f"{value:f}") == value
