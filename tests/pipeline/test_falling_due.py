"""What falls due in policies, registers and records."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.diagnostics import Diagnostic, Severity
from isoready.pipeline.checking import Request
from isoready.pipeline.due import due
from isoready.pipeline.examining_folders import Asked, Examination, examine_folders
from isoready.pipeline.falling_due import SOON, FallingDue
from isoready.pipeline.looking import Source

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A firm with days of every kind in its files."""
    folder = tmp_path_factory.mktemp("firm")
    for name, text in {
        "policies/late.md": "---\napproved_on: 2025-06-01\n---\n",
        "policies/soon.md": "---\napproved_on: 2026-01-14\nnext_review: 2026-12-10\n---\n",
        "policies/undated.md": "---\nowner: Sana Baloch\n---\n",
        "policies/later.md": "---\napproved_on: 2026-11-01\n---\n",
        "records/restore-tests.csv": "date,what,who,result\n2026-06-20,db,Sana Baloch,ok\n",
        "records/corrective-actions.csv": (
            "id,finding,cause,action,owner,due,closed\n"
            "C1,a,b,c,Sana Baloch,2026-11-01,\nC2,a,b,c,Sana Baloch,2026-12-01,\n"
        ),
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def told(faults: list[Diagnostic]) -> set[str]:
    """Files and rules of faults."""
    return {f"{Path(each.location.path).name}:{each.location.line} {each.rule}" for each in faults}


def falling(firm: Path, today: date = TODAY) -> FallingDue:
    """Ask about a firm."""
    return FallingDue(Examination(firm, Asked((firm,), root=firm)), today)


def test_what_is_late_is_told_and_nothing_that_no_day_mends(firm: Path) -> None:
    """A policy that was never approved is for check; one that was approved too long ago is overdue."""
    assert told(list(falling(firm).overdue())) == {
        "late.md:2 policy-age",
        "corrective-actions.csv:2 corrective-actions",
    }


def test_what_will_be_found_is_told_with_its_first_day(firm: Path) -> None:
    """The day after a review was due, or the first day on which a restore is too old."""
    found = list(falling(firm).soon(date(2027, 1, 1)))
    assert all(each.rule == SOON and each.severity is Severity.NOTE for each in found)
    assert {each.message.partition(":")[0] for each in found} == {
        "`policy-age` fails from 2026-12-11 on",
        "`restore-test` fails from 2026-12-21 on",
        "`corrective-actions` fails from 2026-12-02 on",
    }


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(0, 400))
def test_it_is_what_check_will_say(firm: Path, today: date, days: int) -> None:
    """Whatever stands at the end and not today is told, and is found on the day that is told and not the day before."""
    until = today + timedelta(days=days)
    at_the_end, now, found = faults(firm, until), faults(firm, today), list(falling(firm, today).soon(until))
    assert {(each.location, each.hint) for each in found} >= {(each.location, each.hint) for each in at_the_end - now}
    for each in found:
        first = date.fromisoformat(each.message.partition(" from ")[2][:10])
        assert today < first <= until
        new = faults(firm, first) - faults(firm, first - timedelta(days=1))
        assert any(fault.location == each.location and each.message.endswith(fault.message) for fault in new)


def faults(firm: Path, day: date) -> set[Diagnostic]:
    """What the checks find on a day."""
    (one,) = examine_folders(Asked((firm,), root=firm), day)
    return {each for result in one.results for each in result.diagnostics}


def test_due_tells_both(firm: Path) -> None:
    """What is late as the check tells it, and what is to come as a note."""
    request = Request((), TODAY, root=firm, checks=Asked((firm,), root=firm))
    checked = due(request, "30 days")
    rules = {(each.diagnostic.rule, str(each.diagnostic.severity)) for each in checked.told}
    assert rules == {("policy-age", "warning"), ("corrective-actions", "warning"), (SOON, "note")}
    assert len(checked.files) >= 5


def test_without_being_asked_only_assessments_are_looked_at(firm: Path) -> None:
    """As it always was."""
    assert not due(Request((Source(firm / "none.yaml", b""),), TODAY, root=firm), "30 days").files[1:]
