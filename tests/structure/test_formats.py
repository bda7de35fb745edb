"""Formats are judged alike on every machine, and as `jsonschema` judges them where it does."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import FormatChecker

from isoready.structure.formats import FORMATS, has_format

ALIKE = ("date", "email", "idn-email", "ipv4", "ipv6", "regex", "uuid")
"""What the library judges wherever it is installed."""
UUID = "123e4567-e89b-12d3-a456-426614174000"
LIKELY = st.one_of(
    st.text("0123456789-:.@abcdefT[(%", max_size=40),
    st.dates().map(str),
    st.ip_addresses().map(str),
    st.uuids().map(str),
)


@given(LIKELY, st.sampled_from(ALIKE))
@example("2026-02-30", "date")
@example("2026-1-31", "date")
@example("fe80::1%eth0", "ipv6")
@example("1.2.3.04", "ipv4")
@example(UUID, "uuid")
@example(UUID.replace("-", ""), "uuid")
@example("(", "regex")
def test_they_are_what_the_library_has(text: str, name: str) -> None:
    """For any text."""
    assert has_format(text, name) is FormatChecker((name,)).conforms(text, name)


@pytest.mark.parametrize(
    ("name", "text", "fits"),
    [
        ("time", "23:59:60Z", True),
        ("time", "10:00:00.5+05:00", True),
        ("time", "24:00:00Z", False),
        ("time", "10:00", False),
        ("date-time", "2026-01-31T10:00:00Z", True),
        ("date-time", "2026-02-30T10:00:00Z", False),
        ("date-time", "2026-01-31 10:00:00Z", False),
        ("date-time", "2026-01-31T10:00:00", False),
        ("date-time", "2026-01-31", False),
    ],
)
def test_moments_are_those_of_rfc_3339(name: str, text: str, fits: bool) -> None:  # noqa: FBT001  a column of the table
    """With a zone, and days that are in the calendar."""
    assert has_format(text, name) is fits


@pytest.mark.parametrize("name", [*FORMATS, "uri", "strange"])
def test_what_is_no_text_always_fits(name: str) -> None:
    """And whatever format is not judged."""
    assert has_format(1, name)
    assert has_format("", "uri")
