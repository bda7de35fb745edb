"""The parts that checks share: days, tables, pages, licences, releases, workflows and the store."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.checks.data_rules import percent
from isoready.checks.days import day_in, day_of, days_before, months_before
from isoready.checks.environments import environment_of
from isoready.checks.licences import licence_of
from isoready.checks.page_tables import page_rows
from isoready.checks.pages import Page
from isoready.checks.phrases import has_contact, has_length_of_time
from isoready.checks.releases import newest, versions_in
from isoready.checks.risks import level
from isoready.checks.store import Readers, Store
from isoready.checks.tables import Table
from isoready.checks.workflows import COMMANDS, runs_tests
from isoready.document import parse
from isoready.document.lines import Lines
from isoready.errors import IsoreadyError
from isoready.model.checks import Verdict
from isoready.resources import resource
from isoready.structure.front_matter import parse_front_matter
from isoready.structure.separated import parse_separated


def page(text: str, path: str = "records/2026-01-31.md") -> Page:
    """A page."""
    front = parse_front_matter(text.encode(), path) if text.startswith("---") else None
    return Page(Lines(path, text.encode()), front)


@given(st.dates(min_value=date(1901, 1, 1)), st.integers(1, 600))
def test_months_before_is_a_day_of_that_month(today: date, months: int) -> None:
    """The same day, or the last of a shorter month; and going back further is never later."""
    before = months_before(today, months)
    assert (today.year - before.year) * 12 + today.month - before.month == months
    assert before.day == today.day or (before.day < today.day and days_before(before, -1).day == 1)
    assert months_before(today, months + 1) <= before


def test_days_have_ends() -> None:
    """What goes before the first day of the calendar is that day."""
    assert months_before(date(2, 1, 1), 600) == date.min
    assert days_before(date(1, 1, 3), 9) == date.min


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-31", date(2026, 1, 31)),
        (" 2026-01-31T10:00", date(2026, 1, 31)),
        ("2026-02-30", None),
        ("31.1.2026", None),
        ("12026-01-31", None),
        ("", None),
    ],
)
def test_a_day_is_read_or_none(text: str, day: date | None) -> None:
    """As people write it in records, and nothing else."""
    assert day_of(text) == day


def test_the_first_day_in_a_name_counts() -> None:
    """One that is none is passed over."""
    assert day_in("2026-13-01-2026-05-06.md") == date(2026, 5, 6)
    assert day_in("notes.md") is None


def test_columns_are_known_by_any_way_of_writing() -> None:
    """Case, blanks and hyphens; and a file of a head alone has columns, too."""
    table = Table(parse_separated(b"Review Date,data-set\n 2026-01-31 ,x\n,\n", "a.csv"))
    (row,) = table.rows
    assert (row["review_date"], row["Data-Set"], row["other"]) == ("2026-01-31", "x", "")
    assert table.has("review date", "data_set")
    empty = Table(parse_separated(b'"Review Date";b\n', "a.csv"))
    assert empty.names == {"review_date": "Review Date", "b": "b"}
    assert empty.column_place("b") == empty.top


def test_a_page_has_fields_headings_labels_and_a_body() -> None:
    """Headings of both kinds, and none in a block of code."""
    found = page(
        "---\nowner: Bilal\n---\n# One #\n```\n# not one\n```\n- **Date:** 2026-03-01\n\nTwo\n---\nAttendees:   \n",
        "a.md",
    )
    assert [heading.title for heading in found.headings] == ["One", "Two"]
    assert found.body.startswith("# One")
    assert (found.label("date"), found.label("attendees"), found.label("x")) == ("2026-03-01", "", "")
    assert found.dated == date(2026, 3, 1)
    assert page("x").dated == date(2026, 1, 31)
    assert page("---\ndate: 2025-01-01\n---\n").dated == date(2025, 1, 1)
    assert page("---\n- a\n---\n").fields == {}


def test_tables_of_a_page_end_where_their_lines_do() -> None:
    """Each has a head of its own; more or fewer cells are no crash."""
    rows = list(page_rows(page("|a|b|\n|-|-|\n|1|\n|1|2|3|\n\n| c |\n|---|\n| 4 |\n")))
    assert [(row.is_head, row.cells) for row in rows] == [
        (True, {"a": "a", "b": "b"}),
        (False, {"a": "1"}),
        (False, {"a": "1", "b": "2"}),
        (True, {"c": "c"}),
        (False, {"c": "4"}),
    ]
    assert [row.place.line for row in rows] == [1, 3, 4, 6, 8]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SPDX-License-Identifier: MIT", "MIT"),
        ("  Apache License\n  Version 2.0, January 2004", "Apache-2.0"),
        ("GNU AFFERO GENERAL PUBLIC LICENSE Version 3", "AGPL-3.0"),
        ("GNU GENERAL PUBLIC LICENSE\nVersion 2", "GPL-2.0"),
        ("Do what you like", ""),
    ],
)
def test_a_licence_is_known_by_its_words(text: str, name: str) -> None:
    """Whatever the breaks between lines."""
    assert licence_of(text) == name


def test_our_own_licence_is_known() -> None:
    """By its text."""
    assert licence_of(resource("checklists", "LICENSE").read_text(encoding="utf-8")) == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("text", "contact", "length"),
    [
        ("Write to a.b@firm.example within 3 working days", True, True),
        ("Call +92 81 555 0100", True, False),
        ("See https://firm.example/report", True, False),
        ("We answer within a week", False, True),
        ("P5Y", False, True),
        ("In 2026 we answered", False, False),
    ],
)
def test_contacts_and_lengths_of_time_are_found(text: str, *, contact: bool, length: bool) -> None:
    """In the ways that people write them."""
    assert (has_contact(text), has_length_of_time(text)) == (contact, length)


def test_versions_are_read_from_headings_names_and_tags() -> None:
    """Candidates and days are none."""
    found = page("# Changes\n## [1.2.0] - 2026-11-10\n## v1.1\n## 2.0.0-rc1\n## 10.0.0.1\n", "docs/0.9.0.md")
    assert list(versions_in(found)) == [(0, 9, 0), (1, 2, 0), (1, 1, 0)]
    assert newest(["v1.2.0", "v1.10.0", "v2.0.0-rc1", "design-1.2", "sub/v1.3.0"]) == (1, 10, 0)
    assert newest(["nightly"]) == ()


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        ("on: push\njobs: {a: {steps: [{run: pytest -q}]}}\n", True),
        ("on: [push, workflow_dispatch]\njobs: {a: {steps: [{run: make test}]}}\n", True),
        ("on: {pull_request: {}}\njobs: {a: {steps: [{run: go test ./...}]}}\n", True),
        ("on: schedule\njobs: {a: {steps: [{run: pytest}]}}\n", False),
        ("on: push\njobs: {a: {steps: [{run: make lint}]}}\n", False),
        ("jobs: {a: {steps: [{run: pytest}]}}\n", False),
        ("test: {script: [tox]}\n", True),
        ("- a\n", False),
    ],
)
def test_a_workflow_tests_changes_or_does_not(text: str, *, tests: bool) -> None:
    """By what it runs on and what it runs."""
    assert runs_tests(parse(text.encode(), "ci.yml"), COMMANDS) is tests


def test_levels_are_numbers_or_words() -> None:
    """Anything else is none."""
    assert [level(text) for text in ("4", " Very High ", "٣", "often", "-1", "99999")] == [4, 5, 0, 0, 0, 0]


def test_environments_are_words_of_a_path() -> None:
    """Whole words, in any case."""
    assert [environment_of(path) for path in ("config/PROD.env", "deploy/staging/a.yml", "product.env", "dev")] == [
        "prod",
        "test",
        "",
        "dev",
    ]


@given(st.fractions(0, 1))
def test_a_share_is_cut_and_never_rounded_up(share: Fraction) -> None:
    """What is printed is at most what it is, and less than a tenth of a per cent away."""
    printed = Fraction(percent(share).removesuffix(" %")) / 100
    assert 0 <= share - printed < Fraction(1, 1000)


def test_each_file_is_read_once() -> None:
    """Whichever checks look at it, and also where it cannot be understood."""
    read: list[str] = []

    def bytes_of(path: str, _: str) -> bytes:
        read.append(path)
        if path == "gone.csv":
            msg = "it may not be read"
            raise IsoreadyError(msg, "Make it readable.")
        return b"a,b\n1\n" if path == "broken.csv" else b"a,b\n1,2\n"

    readers = Readers(bytes_of, parse_separated, parse_front_matter)
    store = Store(("a.csv", "broken.csv", "gone.csv"), readers, lambda path: f"firm/{path}", None)
    for _ in range(3):
        assert store.table("a.csv") is not None
        assert store.table("broken.csv") is None
        assert store.table("gone.csv") is None
    assert read == ["a.csv", "broken.csv", "gone.csv"]
    assert [(path, fault.rule, str(fault.location)) for path, fault in sorted(store.faults.items())] == [
        ("broken.csv", "csv", "firm/broken.csv:2:1"),
        ("gone.csv", "unreadable-file", "firm/gone.csv:1:1"),
    ]
    assert store.tags() == ()
    assert not store.is_repository


@pytest.mark.parametrize(
    ("paths", "kept", "is_software", "is_laid"),
    [
        (("a.md",), False, False, False),
        (("a.md",), True, True, False),
        (("go.mod",), False, True, False),
        ((".isoready/schemas/policy.schema.json",), True, False, True),
        ((".isoready/schemas/policy.schema.json", "package.json"), True, True, False),
    ],
)
def test_what_a_piece_of_software_is(paths: tuple[str, ...], *, kept: bool, is_software: bool, is_laid: bool) -> None:
    """Git or a manifest tells it; what was laid to hold policies is none until software comes in."""
    readers = Readers(lambda path, _: path.encode(), parse_separated, parse_front_matter)
    store = Store(paths, readers, str, tuple if kept else None)
    assert (store.is_repository, store.is_laid) == (is_software, is_laid)


def test_verdicts_have_a_sentence_each() -> None:
    """For whoever meets one of them first."""
    assert all(each.sentence.endswith(".") for each in Verdict)
    assert all(one.sentence != other.sentence for one, other in pairwise(Verdict))
