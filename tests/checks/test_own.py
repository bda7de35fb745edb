"""A firm's own checks: sentences about documents and rows, with limits, and errors at their line."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from isoready.checks import language
from isoready.checks.check import Check
from isoready.checks.language import Assertion
from isoready.checks.own import own_checks
from isoready.checks.settings import Section
from isoready.document import parse
from isoready.errors import IsoreadyError

TODAY = date(2026, 11, 23)
DOC: dict[str, Any] = {
    "owner": "Bilal",
    "version": "",
    "tags": ["a", "b"],
    "parts": [{"n": 1}, {"n": 2}],
    "rate": Decimal("2.5"),
    "great": 2**80,
    "huge": Decimal("1e999"),
    "nothing": None,
    "next_review": "2027-01-14",
}


@pytest.mark.parametrize(
    "text",
    [
        "has(doc.owner) && doc.owner != ''",
        "!has(doc.approved_by)",
        "doc.rate == 2.5 && doc.great > 1.0",
        "doc.nothing == null",
        "doc.tags.all(each, each in ['a', 'b'])",
        "doc.tags.exists(each, each == 'a') && doc.parts.all(part, part.n < 3)",
        "size(doc.tags) == 2 && doc.owner.startsWith('B') && doc.owner.matches('^[A-Z]')",
        "doc.next_review > today",
        "int('4') * 5 - 1 == 19 ? true : false",
        "doc['owner'].contains('ila')",
    ],
)
def test_what_is_true_holds(text: str) -> None:
    """Of text, numbers, lists and days."""
    assert Assertion(text).of("doc", DOC, TODAY) == (True, "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("doc.version != ''", ""),
        ("doc.approved_by != ''", "`approved_by` is not there"),
        ("doc.owner > 3", "`>` cannot go with a text and a whole number"),
        ("int(doc.owner) > 3", "a text is no number"),
        ("doc.owner", "it comes to a value that is neither true nor false"),
        ("doc.owner.matches('(')", "invalid regular expression"),
        ("row.x == 1", "`x` is not there"),
        ("has(doc.owner.first)", "Applying SELECT"),
    ],
)
def test_what_is_not_true_says_why_where_it_cannot_be_decided(text: str, why: str) -> None:
    """Kinds that do not go together, and keys that are not there."""
    outcome = Assertion(text).of("doc", DOC, TODAY)
    assert not outcome.holds
    assert outcome.why.startswith(why)


def test_a_number_that_nothing_can_hold_is_no_crash() -> None:
    """Infinite is greater than anything."""
    assert Assertion("doc.huge > 1.0").of("doc", DOC, TODAY).holds
    assert Assertion("doc.n > 1.0").of("doc", {"n": 10**400}, TODAY).holds


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("doc.owner ==", "cannot be read at character"),
        ("owner != ''", "undeclared reference to 'owner'"),
        ("doc.a + doc.b == 'x'", "undeclared reference to '_[+]_'"),
        ("doc.tags.map(each, each) == []", "undeclared reference"),
        ("size('x')", "is a value"),
        ("doc.a.all(x, doc.b.exists(y, x == y))", "within another"),
        ("doc.a.all (x, (doc.b . exists (y, x == y)))", "within another"),
        ("(" * 17 + "true" + ")" * 17, "brackets within brackets"),
        ("true || " * 70 + "true", "longer than 500"),
    ],
)
def test_what_is_not_of_the_language_is_refused(text: str, message: str) -> None:
    """Before any file is looked at."""
    with pytest.raises(ValueError, match=message):
        Assertion(text)


def test_two_loops_side_by_side_are_none_within_another() -> None:
    """And what stands in a text is no loop."""
    asserted = Assertion("doc.a.all(x, x == '.all(') && doc.b.exists(y, y == ').exists(')")
    assert asserted.of("doc", {"a": [".all("], "b": [").exists("]}, TODAY).holds


def test_no_list_takes_long() -> None:
    """The library counts its steps, and gives up on a list of as many items as a document may hold."""
    begun = time.monotonic()
    outcome = Assertion("doc.a.all(x, x >= 0)").of("doc", {"a": list(range(80_000))}, TODAY)
    assert outcome == (False, "the list is too long to go through")
    assert time.monotonic() - begun < 10


def test_without_the_library_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which extra to install."""

    def missing() -> None:
        msg = "no"
        raise IsoreadyError(msg, "Install it: pip install 'isoready[conditions]'")

    monkeypatch.setattr(language, "_environment", missing)
    with pytest.raises(IsoreadyError) as fault:
        Assertion("true")
    assert "isoready[conditions]" in fault.value.hint


HEAD = "- id: %s\n  message: a policy has no version\n  hint: Write one.\n  files: [policies/*.md]\n"


def read(text: str, taken: tuple[str, ...] = ()) -> tuple[Check, ...]:
    """Read a list of checks."""
    document = parse(text.encode(), "own.yaml")
    return own_checks(Section(document.data, document), taken)


def test_a_check_is_what_was_written() -> None:
    """Severity and controls may be left out."""
    plain, full = read(
        HEAD % "has-version" + "  assert: has(doc.version)\n"
        "- {id: b, message: m, hint: h, files: [a.csv], assert: 'row.a != row.b', severity: error, "
        "controls: ['27001:7.5.2']}\n"
    )
    assert (plain.id, plain.statement, plain.severity, plain.controls) == (
        "has-version",
        "a policy has no version",
        "warning",
        (),
    )
    assert (full.severity, list(map(str, full.controls))) == ("error", ["27001:7.5.2"])


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: b\n", "1:1", "`own` is no list"),
        ("- 3\n", "1:3", "this check is no table"),
        (HEAD % "x", "1:3", "this check wants `assert`"),
        (HEAD % "x" + "  asert: true\n", "5:3", "this check has no setting `asert`"),
        (HEAD % "X_1" + "  assert: has(doc.a)\n", "1:7", "`X_1` is no name of a check"),
        (HEAD % "taken" + "  assert: has(doc.a)\n", "1:7", "`taken` is the name of another"),
        ((HEAD % "x" + "  assert: has(doc.a)\n") * 2, "6:7", "`x` is the name of another"),
        (HEAD % "x" + "  assert: has(dox.a)\n", "5:11", "`assert` cannot be read"),
        (HEAD % "x" + "  assert: has(doc.a)\n  controls: [A.5.1]\n", "6:13", "`A.5.1` names no control"),
        ((HEAD % "x" + "  assert: has(doc.a)\n").replace("*.md", "*"), "4:11", "`policies/*` does not say"),
        (
            (HEAD % "x" + "  assert: has(doc.a)\n").replace("policies", ".."),
            "4:10",
            "`files` is not a list of patterns",
        ),
    ],
)
def test_what_is_wrong_is_an_error_with_its_line(text: str, place: str, message: str) -> None:
    """And a way out."""
    with pytest.raises(IsoreadyError) as fault:
        read(text, ("taken",))
    assert fault.value.message.startswith(message)
    assert fault.value.hint
    assert str(fault.value.location) == f"own.yaml:{place}"
