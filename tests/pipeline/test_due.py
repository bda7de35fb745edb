"""What falls due."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.pipeline.firm import DAY, asked, firm_in

from isoready.errors import IsoreadyError
from isoready.pipeline.due import due, period


def rules(today: date, within: str, firm: Path) -> list[tuple[str, str]]:
    """Rule and control of all that is due."""
    told = due(asked(firm, today=today), within).told
    return [(each.diagnostic.rule, each.diagnostic.control) for each in told]


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """The example firm."""
    return firm_in(tmp_path)


def test_a_gap_is_due_on_its_day_and_overdue_after(firm: Path) -> None:
    """PM.4.1 is due on 1 December 2026: told a week before, told on the day, and overdue the day after."""
    last = date(2026, 12, 1)
    assert ("due-soon", "PM.4.1") not in rules(last - timedelta(days=8), "7 days", firm)
    assert ("due-soon", "PM.4.1") in rules(last - timedelta(days=7), "7 days", firm)
    assert ("due-soon", "PM.4.1") in rules(last, "7 days", firm)
    found = rules(last + timedelta(days=1), "7 days", firm)
    assert ("due-past", "PM.4.1") in found
    assert ("due-soon", "PM.4.1") not in found


def test_evidence_is_told_before_it_stops_counting(firm: Path) -> None:
    """The restore tests counted until 10 August 2026: expiring that day, expired the day after."""
    last = date(2026, 8, 10)
    assert ("evidence-expiring", "PM.2.6") in rules(last, "1 day", firm)
    assert ("evidence-expired", "PM.2.6") in rules(last + timedelta(days=1), "1 day", firm)


def test_nothing_else_is_told(firm: Path) -> None:
    """Faults of other kinds are for check."""
    assert {rule for rule, _ in rules(DAY, "30 days", firm)} <= {
        "due-past",
        "due-soon",
        "evidence-expired",
        "evidence-expiring",
    }


@pytest.mark.parametrize(
    ("text", "words"), [("30d", "30 days"), ("6w", "6 weeks"), ("3 months", "3 months"), ("1y", "1 years")]
)
def test_a_period_is_read(text: str, words: str) -> None:
    """Short and in words."""
    assert period(text) == words


@pytest.mark.parametrize("text", ["", "soon", "0d", "-3d", "30", "99999d", "30d30d"])
def test_what_is_no_period_is_refused(text: str) -> None:
    """And what one looks like is said."""
    with pytest.raises(IsoreadyError, match="period"):
        period(text)
