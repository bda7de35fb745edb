"""The conditioned: everything that has a condition, each with the way to it, and every fault beside each."""

from __future__ import annotations

from tests.scoring.building import checklist, control, group

from isoready.applicability import problems
from isoready.document import parse
from isoready.validation import ChecklistSubject
from isoready.validation.conditioned import condition_faults, walk_conditioned

ASKED = checklist(
    group("G", group("H", control("C", applies_when="x && y")), control("D"), applies_when="x && y"),
    group("I", control("E", applies_when="true"), applies_when="1 < 2"),
)


def test_groups_come_before_controls_each_with_the_way_to_it() -> None:
    """What has no condition is passed over."""
    found = [(each.id, each.control, each.keys) for each in walk_conditioned(ASKED)]
    assert found == [
        ("G", "", ("groups", 0)),
        ("I", "", ("groups", 1)),
        ("C", "C", ("groups", 0, "groups", 0, "controls", 0)),
        ("E", "E", ("groups", 1, "controls", 0)),
    ]


def test_a_fault_of_a_condition_is_told_wherever_that_condition_stands() -> None:
    """It was found once, and two have it."""
    subject = ChecklistSubject(parse(b"{}", "checklist.yaml"), ASKED, problems(ASKED))
    found = [(each.id, fault.word) for each, fault in condition_faults(subject, "unknown-fact")]
    assert found == [("G", "x"), ("G", "y"), ("C", "x"), ("C", "y")]
    assert not list(condition_faults(subject, "syntax"))
