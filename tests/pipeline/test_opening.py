"""Opening an assessment: every fault at once, and no score from a file with errors."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.pipeline.opening import look_at_assessment, open_assessment, open_checklist, pick_control
from isoready.resources import resource

DAY = date(2026, 11, 23)


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """The example firm in a folder where it can be changed."""
    shutil.copytree(resource("examples", "chiltan-software"), tmp_path / "firm")
    return tmp_path / "firm" / "assessment.yaml"


def change(firm: Path, *changes: tuple[str, str]) -> Path:
    """Replace the first of each."""
    text = firm.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    firm.write_text(text, encoding="utf-8")
    return firm


def test_faults_of_the_schema_and_of_the_rules_are_told_together(firm: Path) -> None:
    """A key that is misspelt in one response hides neither an unknown control nor an answer off the scale."""
    change(
        firm,
        ("  PM.1.1:\n    answer: F", "  PM.1.1:\n    anser: F"),
        ("  PM.1.3:", "  PM.1.33:"),
        ("  PM.1.4:\n    answer: P", "  PM.1.4:\n    answer: X"),
    )
    look = look_at_assessment(firm, (), DAY)
    errors = {(each.rule, each.control) for each in look.diagnostics if each.severity == "error"}
    assert {rule for rule, _ in errors} == {"schema", "unknown-control", "answer-off-scale"}
    assert not [each for each in look.diagnostics if each.rule == "unanswered-question" and each.control == "PM.1.1"]


def test_a_fault_outside_the_responses_leaves_only_the_schema(firm: Path) -> None:
    """Without knowing which checklist was answered nothing more can be said."""
    change(firm, ("  version: 1.0.0\n", "  version: one\n"))
    look = look_at_assessment(firm, (), DAY)
    assert {each.rule for each in look.diagnostics} == {"schema"}
    assert look.opened is None


def test_an_unknown_checklist_is_a_fault_at_its_place(firm: Path) -> None:
    """The version that is not there is named with those that are."""
    change(firm, ("  version: 1.0.0\n", "  version: 9.0.0\n"))
    (fault,) = look_at_assessment(firm, (), DAY).diagnostics
    assert (fault.rule, fault.location.line > 1, "1.0.0" in fault.hint) == ("unknown-checklist", True, True)


def test_a_file_with_errors_is_not_scored(firm: Path) -> None:
    """The first error is told whole, the others are counted."""
    change(firm, ("  PM.1.3:", "  PM.1.33:"), ("  PM.1.4:\n    answer: P", "  PM.1.4:\n    answer: X"))
    with pytest.raises(IsoreadyError) as fault:
        open_assessment(firm, (), DAY)
    assert "1 more" in fault.value.message
    assert fault.value.location is not None


def test_a_checklist_opens_by_name_version_or_path() -> None:
    """The three ways lead to the same bytes."""
    path = resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml")
    digests = {open_checklist(name).digest for name in ("iso29110-basic", "iso29110-basic@1.0.0", str(path))}
    assert len(digests) == 1


def test_a_broken_checklist_is_not_opened(tmp_path: Path) -> None:
    """A file that is no checklist says so."""
    path = tmp_path / "checklist.yaml"
    path.write_text("format: isoready/checklist/1\n", encoding="utf-8")
    with pytest.raises(IsoreadyError):
        open_checklist(str(path))


def test_a_control_far_from_any_other_gets_the_way_to_the_list() -> None:
    """Where nothing is near, the hint says how to see them all."""
    with pytest.raises(IsoreadyError) as fault:
        pick_control(open_checklist("iso29110-basic").model, "zzzzzz")
    assert "isoready show" in fault.value.hint
