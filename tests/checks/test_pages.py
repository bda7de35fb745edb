"""The pages of the checks: one for each, and each says what its check says."""

from __future__ import annotations

import pytest

from isoready.checks.check import Check
from isoready.checks.controls import CHECKLISTS, NOT_SHIPPED, asked_in, control, controls
from isoready.checks.registry import all_checks
from isoready.library.catalogue import Catalogue
from isoready.model.checks import ControlRef
from isoready.pipeline.opening import open_checklist
from isoready.resources import resource
from isoready.rulebook import find_card

CHECKS = all_checks()
PAGES = resource("docs", "checks")


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    """Looked at from both sides."""
    assert [path.stem for path in sorted(PAGES.glob("*.md"))] == sorted(check.id for check in CHECKS)


def test_no_check_is_called_like_a_rule() -> None:
    """One name, one page."""
    assert not {check.id for check in CHECKS} & {path.stem for path in resource("docs", "rules").glob("*.md")}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_page_says_what_its_check_says(check: Check) -> None:
    """Severity, subject, statement, every setting and every control; and why, and how to mend it."""
    card = find_card(check.id)
    assert (card.severity, card.subject, card.summary) == (check.severity, check.subject, check.statement)
    assert card.meaning
    assert card.mending
    assert "## Why it matters" in card.page
    table = [line.split("`")[1] for line in card.page.splitlines() if line.startswith("| `")]
    assert [key for key in table if "[]" not in key] == list(check.all_settings)
    listed = card.page.partition("## Controls it serves")[2].split("\n- ")[1:]
    assert [each.strip().replace(": ", ":") for each in listed] == [str(ref) for ref in check.controls]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_is_named_as_its_file_and_states_something(check: Check) -> None:
    """A statement is a sentence; a check serves a control, and looks at something."""
    assert check.look.__module__ == f"isoready.checks.each.{check.id.replace('-', '_')}"
    assert check.statement.endswith(".")
    assert check.controls
    assert bool(check.files) is not ("rules" in check.settings)


@pytest.mark.parametrize("ref", sorted({ref for check in CHECKS for ref in check.controls}), ids=str)
def test_every_control_that_is_named_exists(ref: ControlRef) -> None:
    """In the checklist of its standard that we ship, or it is of a standard that we do not ship."""
    if ref.standard in NOT_SHIPPED:
        return
    name = CHECKLISTS[ref.standard][0]
    assert ref.control in {each.id for each in open_checklist(name).model.listed()}
    assert asked_in(ref, name)


def test_every_checklist_that_is_named_is_shipped() -> None:
    """And a checklist of the firm's own is named by its id."""
    shipped = {entry.id for entry in Catalogue([resource("checklists")]).entries()}
    assert {name for names in CHECKLISTS.values() for name in names} <= shipped
    assert asked_in(ControlRef("our-own", "X.1"), "our-own")
    assert not asked_in(ControlRef("27001", "A.5.1"), "iso29110-basic")


def test_references_are_read_or_refused() -> None:
    """By number or id, and the control's id."""
    assert controls("27001:A.5.1 our-own:X") == (ControlRef("27001", "A.5.1"), ControlRef("our-own", "X"))
    assert str(control("29110:PM.1.9")) == "29110:PM.1.9"
    for wrong in ("A.5.1", "27001:", ":A", "27001:A B", "27001:../x"):
        with pytest.raises(ValueError, match="no control"):
            control(wrong)
