"""The findings: one for each control that applies, with what the firm wrote and who sees to it."""

from __future__ import annotations

from datetime import date

from tests.gaps.finding import findings_of, sheet_of
from tests.scoring.building import CHANGED, GOOD, checklist, control, group, question

from isoready.model.evidence import NO_SUPPORT
from isoready.model.rating import NOT_APPLICABLE


def test_each_control_that_applies_has_one_finding_in_the_checklists_order() -> None:
    """Also the one that is met and the one that is open; not the one that does not apply."""
    inner = group("G2", control("C"))
    found = findings_of(checklist(group("G1", inner, control("A"), control("B"))), {"A": "F", "B": NOT_APPLICABLE})
    assert [(key, each.group) for key, each in found.items()] == [("A", "G1"), ("C", "G2")]


def test_each_question_brings_its_support_and_its_note() -> None:
    """Empty support where nothing is answered, and no empty notes."""
    several = [question("x"), question("y"), question("z")]
    sheet = sheet_of(control("A", questions=several))
    notes = {"A/x": {"note": "half done"}, "A/y": {}}
    found = findings_of(sheet, {"A/x": ("P", CHANGED), "A/y": "F"}, **notes)["A"]
    assert found.support == (CHANGED, GOOD, NO_SUPPORT)
    assert found.notes == ("half done",)


def test_the_first_owner_and_the_earliest_date_are_taken() -> None:
    """Where several questions name one."""
    several = [question("x"), question("y"), question("z")]
    more = {"A/x": {"due": "2027-03-01"}, "A/y": {"owner": "Site lead", "due": "2027-02-01"}, "A/z": {"owner": "Other"}}
    given = dict.fromkeys(("A/x", "A/y", "A/z"), "P")
    found = findings_of(sheet_of(control("A", questions=several)), given, **more)["A"]
    assert (found.owner, found.due) == ("Site lead", date(2027, 2, 1))


def test_nobody_and_no_date_stay_empty() -> None:
    """Nothing is filled in for the firm."""
    found = findings_of(sheet_of(control("A")), {"A": "P"})["A"]
    assert (found.owner, found.due, found.notes) == ("", None, ())
