"""Lists in a cell."""

from __future__ import annotations

from isoready.capture.spreadsheet.listing import evidence_of


def test_days_may_be_written_in_the_digits_of_urdu() -> None:
    """As everywhere else; what it shows stays as it is written."""
    assert evidence_of("plan.md; صفحہ ۳; ۲۰۲۶-۱۱-۱۶; ۶ months") == [  # noqa: RUF001  the digits of Urdu
        {"file": "plan.md", "shows": "صفحہ ۳", "observed": "2026-11-16", "valid_for": "6 months"}
    ]
