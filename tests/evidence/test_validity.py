"""Validity: calendar months, with the last day still counting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.evidence.validity import last_day


@pytest.mark.parametrize(
    ("observed", "valid_for", "expected"),
    [
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2024-02-29", "4 years", "2028-02-29"),
        ("2026-11-30", "3 months", "2027-02-28"),
        ("2026-06-15", "6 months", "2026-12-15"),
        ("2026-12-01", "1 month", "2027-01-01"),
        ("2026-12-25", "2 weeks", "2027-01-08"),
        ("2026-12-25", "90 days", "2027-03-25"),
        ("2026-12-25", "1 day", "2026-12-26"),
        ("2026-01-01", "9999 years", "9999-12-31"),
        ("9999-12-01", "1 month", "9999-12-31"),
        ("2026-01-01", "9999 weeks", "2217-08-21"),
        ("9999-12-01", "9 weeks", "9999-12-31"),
    ],
)
def test_a_period_ends_on_the_same_day_of_a_later_month(observed: str, valid_for: str, expected: str) -> None:
    """Or on the last day, where the month is too short, and never beyond the calendar."""
    assert last_day(date.fromisoformat(observed), valid_for) == date.fromisoformat(expected)


@given(st.dates(max_value=date(2900, 1, 1)), st.integers(1, 9999), st.sampled_from(["day", "week", "month"]))
def test_a_longer_period_never_ends_earlier(observed: date, number: int, unit: str) -> None:
    """And none ends before it begins."""
    ends = [last_day(observed, f"{count} {unit}s") for count in (number, number + 1)]
    assert observed < ends[0] <= ends[1]


@given(st.dates(max_value=date(2900, 1, 1)), st.integers(1, 999))
def test_a_year_is_twelve_months_and_a_week_seven_days(observed: date, number: int) -> None:
    """Whichever way it is written."""
    assert last_day(observed, f"{number} years") == last_day(observed, f"{number * 12} months")
    assert last_day(observed, f"{number} weeks") == observed + timedelta(days=7 * number)
