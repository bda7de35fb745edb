"""The name that somebody meant."""

from __future__ import annotations

import pytest

from isoready.model.nearest import nearest

KNOWN = ("PM.1.2", "PM.1.1", "SI.1.2")


@pytest.mark.parametrize(
    ("typed", "meant"), [("pm.1.2", "PM.1.2"), (" si.1.2 ", "SI.1.2"), ("PM.1.22", "PM.1.2"), ("zzz", "")]
)
def test_capitals_count_before_likeness(typed: str, meant: str) -> None:
    """A name in small letters is that name, and not another that looks like it."""
    assert nearest(typed, KNOWN) == meant
