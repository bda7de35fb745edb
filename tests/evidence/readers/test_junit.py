"""Test reports of JUnit's kind: counted case by case, and never trusted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from isoready.errors import IsoreadyError
from isoready.evidence.readers.facts import TestRun
from isoready.evidence.readers.junit import read

_NESTED = b"""<?xml version="1.0" encoding="utf-8"?>
<testsuites tests="900" failures="0">
  <testsuite name="a" timestamp="2026-01-02T03:04:05">
    <properties><property name="x" value="y"/></properties>
    <testcase name="1"/>
    <testcase name="2"><failure message="m">text</failure></testcase>
    <testcase name="3"><failure/><error/></testcase>
    <testsuite name="b" timestamp="2026-01-02T04:00:00+05:00">
      <testcase name="4"><skipped/></testcase>
      <testcase name="5"><system-out>&lt;failure/&gt;</system-out></testcase>
    </testsuite>
  </testsuite>
</testsuites>
"""


def test_cases_of_all_suites_are_counted_and_sums_are_not_trusted() -> None:
    """Whatever the root says of itself; a case with a failure and an error is one error."""
    run = read(_NESTED, "r.xml")
    assert (run.tests, run.failures, run.errors, run.skipped) == (5, 1, 1, 1)


def test_the_earliest_suite_tells_when_the_run_was() -> None:
    """Four o'clock in a zone five hours ahead comes before three; a time without a zone is UTC."""
    assert read(_NESTED, "r.xml").timestamp == datetime(2026, 1, 2, 4, tzinfo=timezone(timedelta(hours=5)))
    alone = read(b'<testsuite timestamp="2026-01-02T03:04:05.5"/>', "r.xml")
    assert alone == TestRun(0, 0, 0, 0, datetime(2026, 1, 2, 3, 4, 5, 500_000, tzinfo=UTC))


@pytest.mark.parametrize("said", ["", "yesterday", "0001-01-01T00:00:00", "9999-12-31T23:59:59", "2026-02-30T00:00:00"])
def test_a_time_that_is_none_is_not_known(said: str) -> None:
    """Tools write all kinds of things there, and the counts are good all the same."""
    assert read(f'<testsuite timestamp="{said}"><testcase/></testsuite>'.encode(), "r").timestamp is None


def test_cases_and_outcomes_that_stand_elsewhere_do_not_count() -> None:
    """A failure belongs to a case, and a case to a suite."""
    run = read(b"<testsuites><failure/><x><testcase><failure/></testcase></x><testcase/></testsuites>", "r.xml")
    assert (run.tests, run.failures) == (1, 0)


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        (b"<testsuites>\n <testsuite></testsuites>", (2, 15), "mismatched tag"),
        (b"", (1, 1), "no element found"),
        (b"<coverage/>", (1, 1), "this is no test report of JUnit's kind: it begins with `<coverage>`"),
        (b"<testsuites>\n\xff</testsuites>", (2, 1), "the byte 0xFF is no UTF-8 text"),
        (b"<testsuites>\n a\0</testsuites>", (2, 3), "the byte 0x00 is no UTF-8 text"),
        (b"\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><testsuites/>", (2, 1), "a document type is declared here"),
        (b"<!DOCTYPE testsuites [<!ENTITY a 'b'>]><testsuites/>", (1, 1), "a document type is declared here"),
        (b"<testsuites>&bomb;</testsuites>", (1, 13), "undefined entity"),
        (b"<testsuite>" * 65, (1, 64 * 11 + 1), "more than 64 elements are inside each other"),
    ],
)
def test_what_is_broken_or_refused_has_its_place(data: bytes, place: tuple[int, int], said: str) -> None:
    """Nothing is fetched and nothing filled in."""
    with pytest.raises(IsoreadyError, match=r".") as refused:
        read(data, "r.xml")
    location = refused.value.location
    assert location is not None
    assert location.path == "r.xml"
    assert (location.line, location.column) == place
    assert said in refused.value.message
    assert refused.value.hint


def test_a_byte_order_mark_is_no_character_of_the_file() -> None:
    """Editors on Windows write one."""
    assert read(b"\xef\xbb\xbf<testsuite><testcase/></testsuite>", "r.xml").tests == 1
