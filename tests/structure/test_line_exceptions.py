"""Line exceptions: one form, all of its parts, and a way out for each that is wanting."""

from __future__ import annotations

from datetime import date

import pytest

from isoready.structure.comments import MOST
from isoready.structure.line_exceptions import LONGEST, read_exceptions

WHOLE = "except structure until 2027-01-31, owner Sana Baloch, because she is away: back in January, 2027"


def complaint(words: str, path: str = "x.yaml") -> tuple[str, str]:
    """What is told of one exception, and the way out."""
    text = f"<!-- isoready: {words} -->\n" if path.endswith(".md") else f"a: 1 # isoready: {words}\n"
    (fault,) = read_exceptions(text.encode(), path).faults
    assert fault.rule == "exception-malformed"
    return fault.message, fault.hint


@pytest.mark.parametrize("words", [WHOLE, WHOLE.replace(",", "", 2), WHOLE.replace(" ", "  ")])
def test_rule_day_owner_and_reason_are_read(words: str) -> None:
    """With commas or without, and with any number of blanks; a reason may hold anything."""
    read = read_exceptions(f"a: 1 # isoready: {words}\n".encode(), "x.yaml")
    (found,) = read.exceptions
    assert not read.faults
    assert (found.rule, found.until) == ("structure", date(2027, 1, 31))
    assert " ".join(found.owner.split()) == "Sana Baloch"
    assert found.reason.startswith("she")
    assert found.reason.endswith("2027")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "the exception does not say which rule it is about"),
        ("ignore structure", "the exception does not say which rule it is about"),
        ("except structure, owner Sana, because x", "the exception does not say until which day it counts"),
        ("except structure until 2027-01-31, because x", "the exception does not say who answers for it"),
        (
            "except structure until 2027-01-31, owner Sana",
            "the exception does not say why the firm lives with the fault",
        ),
        ("except structure until 2027-01-31, owner , because x", "the exception does not say who answers for it"),
        (
            "except structure until 2027-01-31, owner Sana, because ",
            "the exception does not say why the firm lives with the fault",
        ),
        ("except structure owner Sana until 2027-01-31 because x", "the parts of the exception stand in another order"),
        (
            "except structure until 2027-02-30, owner Sana, because x",
            "`2027-02-30` is no day of the calendar like 2027-01-31",
        ),
        ("except structure until soon, owner Sana, because x", "`soon` is no day of the calendar like 2027-01-31"),
        (
            "except structure until 20270131, owner Sana, because x",
            "`20270131` is no day of the calendar like 2027-01-31",
        ),
        (
            "except structure until 2027-01-31, owner {{who}}, because x",
            "the owner of the exception is still to be filled in",
        ),
        (
            "except structure until 2027-01-31, owner Sana, because {{why}}",
            "the reason of the exception is still to be filled in",
        ),
        (f"{WHOLE}{'x' * LONGEST}", f"the exception has more than {LONGEST} characters"),
    ],
)
def test_what_is_wanting_is_told(words: str, message: str) -> None:
    """One sentence for each part, and the whole form as the way out."""
    told, hint = complaint(words)
    assert told == message
    rule = "structure" if "structure" in words and words.startswith("except") else "RULE"
    assert hint == f"Write `# isoready: except {rule} until YYYY-MM-DD, owner NAME, because REASON`."


def test_the_way_out_is_in_the_form_of_the_place() -> None:
    """A page has another kind of comment, which must end on its line."""
    form = "Write `<!-- isoready: except RULE until YYYY-MM-DD, owner NAME, because REASON -->`."
    assert complaint("nothing", "x.md")[1] == form
    (fault,) = read_exceptions(b"<!-- isoready: except structure\n-->\n", "x.md").faults
    assert fault.message == "the exception has no `-->` on its own line"
    assert (fault.location.line, fault.location.column) == (1, 1)


def test_more_than_one_file_may_have_are_told_once() -> None:
    """At the first that is not read."""
    line = f"- 1 # isoready: {WHOLE}\n"
    read = read_exceptions((line * (MOST + 2)).encode(), "x.yaml")
    assert len(read.exceptions) == MOST
    (fault,) = read.faults
    assert fault.location.line == MOST + 1
    assert fault.message.startswith("exceptions from here on are not read")
