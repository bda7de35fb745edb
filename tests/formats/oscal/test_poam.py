"""The plan of action: every gap as an item, with who does what by when."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.formats.oscal.test_results import own

from isoready.errors import IsoreadyError
from isoready.formats.oscal import poam, whole

if TYPE_CHECKING:
    from isoready.model.report import GapReport


def content(report: GapReport) -> dict[str, Any]:
    """The plan as data."""
    data: dict[str, Any] = json.loads(poam.render(report))
    return data["plan-of-action-and-milestones"]  # type: ignore[no-any-return]


def test_every_gap_is_an_item_first_things_first(firm: GapReport) -> None:
    """Also where nothing is answered yet, which the item says."""
    items = content(firm)["poam-items"]
    assert [own(item["props"], "control")[0] for item in items] == [gap.finding.control.id for gap in firm.gaps]
    said = {own(item["props"], "control")[0]: own(item["props"], "assessed")[0] for item in items}
    for gap in firm.gaps:
        assert said[gap.finding.control.id] == ("yes" if gap.finding.node.coverage.answered else "no")


def test_what_nobody_looked_at_has_a_risk_that_is_looked_into(firm: GapReport) -> None:
    """It is not said to be open or closed."""
    status = {own(risk["props"], "control")[0]: risk["status"] for risk in content(firm)["risks"]}
    for gap in firm.gaps:
        seen = gap.finding.node.coverage.answered
        assert status[gap.finding.control.id] == ("open" if seen else "investigating")


def test_every_action_of_the_plan_is_a_task(firm: GapReport) -> None:
    """With its days exactly, in its period, and with its owner."""
    assert firm.plan is not None
    tasks = {
        own(task["props"], "response")[0]: task
        for risk in content(firm)["risks"]
        for remedy in risk["remediations"]
        for task in remedy.get("tasks", [])
        if task["type"] == "action"
    }
    assert set(tasks) == {action.key for action in firm.plan.actions}
    for action in firm.plan.actions:
        task = tasks[action.key]
        assert own(task["props"], "person-days") == [str(action.days)]
        assert ("responsible-roles" in task) == bool(action.owner)
        assert task["timing"]["within-date-range"]["start"] >= firm.provenance.as_of.isoformat()


def test_a_day_that_the_firm_set_itself_is_a_milestone_and_the_deadline(firm: GapReport) -> None:
    """The same day in both places."""
    for gap, risk in zip(firm.gaps, content(firm)["risks"], strict=True):
        (remedy,) = risk["remediations"]
        days = [task["timing"]["on-date"]["date"] for task in remedy.get("tasks", []) if task["type"] == "milestone"]
        expected = [f"{gap.due}T23:59:59Z"] if gap.due else []
        assert days == expected
        assert [risk[key] for key in ("deadline",) if key in risk] == expected


def test_without_a_plan_each_gap_keeps_its_next_step(firm: GapReport) -> None:
    """As a recommendation, but for those with a day."""
    for gap, risk in zip(firm.gaps, content(replace(firm, plan=None))["risks"], strict=True):
        (remedy,) = risk["remediations"]
        assert remedy["lifecycle"] == ("planned" if gap.due else "recommendation")


def test_without_a_gap_there_is_nothing_to_plan(finished: GapReport) -> None:
    """Alone it is refused; in the whole set the file is left out."""
    with pytest.raises(IsoreadyError, match="no gap"):
        poam.render(finished)
    assert "poam.json" not in whole.render(finished)


def test_a_plan_can_be_made_before_anything_is_answered(empty: GapReport) -> None:
    """Every item says that nobody looked."""
    assert {own(item["props"], "assessed")[0] for item in content(empty)["poam-items"]} == {"no"}


def test_the_head_says_what_the_plan_leads_to(firm: GapReport) -> None:
    """And where there is none, why."""
    assert firm.plan is not None
    props = content(firm)["metadata"]["props"]
    assert own(props, "plan-person-days") == [str(firm.plan.days)]
    assert own(props, "plan-certainty") == ["optimal"]
    without = content(replace(firm, plan=None, no_plan="There is no plan: no solver."))["metadata"]
    assert without["remarks"] == "There is no plan: no solver."
    assert own(without["props"], "plan-aim") == []
