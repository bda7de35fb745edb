"""Controls that are not asked yet, or no longer: shown, and counted nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import control
from tests.scoring.random_worlds import worlds

from isoready.capture.blank import blank_assessment
from isoready.cli.running import run_group as run
from isoready.formats.outline import control_text, outline
from isoready.formats.report import json_v1
from isoready.gaps.findings import find_findings
from isoready.model.checklist import Checklist
from isoready.model.localised import localised
from isoready.pipeline.foreseeing import foreseen
from isoready.pipeline.opening import open_assessment
from isoready.resources import resource
from isoready.scoring import score
from isoready.validation import AssessmentSubject, ChecklistSubject, check_assessment, check_checklist

if TYPE_CHECKING:
    from tests.scoring.random_worlds import World

    from isoready.model.checklist import Group

TODAY: Final = date(2026, 11, 23)
STATES: Final = st.sampled_from([{"state": "future"}, {"state": "withdrawn", "critical": True}])


def with_one_more(checklist: Checklist, at: int, more: dict[str, Any]) -> Checklist:
    """The same checklist with a control more in one of its groups, before all that are there."""
    names = [group.id for group in checklist.all_groups()]
    raw = control("EXTRA", weight=7, **more)

    def put(group: dict[str, Any]) -> dict[str, Any]:
        here = [raw] if group["id"] == names[at % len(names)] else []
        return {**group, "controls": [*here, *group["controls"]], "groups": [put(each) for each in group["groups"]]}

    plain = checklist.model_dump(exclude_unset=True)
    return Checklist.model_validate({**plain, "groups": [put(each) for each in _whole(checklist.groups)]})


def _whole(groups: tuple[Group, ...]) -> list[dict[str, Any]]:
    return [
        {
            **group.model_dump(exclude_unset=True, exclude={"groups", "listed"}),
            "controls": [each.model_dump(exclude_unset=True) for each in group.listed],
            "groups": _whole(group.groups),
        }
        for group in groups
    ]


@given(worlds(), st.integers(0, 20), STATES)
def test_a_control_that_is_not_asked_changes_no_number(world: World, at: int, more: dict[str, Any]) -> None:
    """Neither a score nor a finding nor a fault nor a line of a blank, wherever it stands and whatever it weighs."""
    old, case = world.checklist, world.case
    new = with_one_more(old, at, more)
    assert [each.id for each in new.controls()] == [each.id for each in old.controls()]
    assert "EXTRA" in {each.id for each in new.listed()}
    other = replace(case, checklist=new)
    card, same = score(case), score(other)
    assert same == card
    findings = [find_findings(each, case.assessment, card, case.support) for each in (old, new)]
    assert findings[0] == findings[1]
    assert blank_assessment(old, "", TODAY) == blank_assessment(new, "", TODAY)
    assert _told(world, old) == _told(world, new)


def _told(world: World, checklist: Checklist) -> list[tuple[str, str]]:
    """What the rules find in the checklist and in the answers to it."""
    places: Any = _Anywhere()
    case = world.case
    subject = AssessmentSubject(places, case.assessment, checklist, "", case.support, TODAY)
    found = [*check_checklist(ChecklistSubject(places, checklist)), *check_assessment(subject)]
    return [(each.rule, each.message) for each in found]


class _Anywhere:
    """Places that do not matter."""

    def locate(self, *_keys: str | int) -> Any:  # noqa: ANN401  a location
        """The one place there is."""
        from isoready.location import Location  # noqa: PLC0415  only here

        return Location("x")

    locate_key = locate


@cache
def _report(state: str) -> bytes:
    firm = resource("examples", "chiltan-software", "assessment.yaml")
    opened = open_assessment(firm, (), TODAY)
    if state:
        model = with_one_more(opened.checklist.model, 3, {"state": state, "effort": {"P": 1, "L": 1, "F": 1}})
        opened = replace(opened, checklist=replace(opened.checklist, model=model))
    return json_v1.render(foreseen(opened))


@pytest.mark.parametrize("state", ["future", "withdrawn"])
def test_the_whole_report_is_as_it_was(state: str) -> None:
    """Score, coverage, gaps in order, gains, certainty and plan of the example firm, byte for byte."""
    assert _report(state) == _report("")


@pytest.mark.parametrize(
    ("more", "mark"), [({"state": "future"}, "not asked yet"), ({"state": "withdrawn"}, "no longer")]
)
def test_it_is_shown_with_its_state(more: dict[str, Any], mark: str) -> None:
    """In the outline, and when somebody asks for it."""
    from tests.scoring.building import checklist, group  # noqa: PLC0415  only here

    went = {"replaced_by": ["A"]} if more["state"] == "withdrawn" else {}
    made = localised(checklist(group("G", control("A"), control("B", **more, **went))), None)
    line = next(line for line in outline(made).splitlines() if line.startswith("  B "))
    assert mark in line
    assert ("see A" in line) == bool(went)
    assert mark in control_text(made, list(made.checklist.listed())[1])


def test_answers_to_it_are_told_where_it_went(tmp_path: Any, capfd: pytest.CaptureFixture[str]) -> None:  # noqa: ANN401
    """Nobody must guess why a question is gone."""
    from pathlib import Path  # noqa: PLC0415  only here

    cases = Path(__file__).parents[1] / "validation" / "cases"
    text = (cases / "answered.yaml").read_text(encoding="utf-8")
    gone = text.replace("id: A.1\n", "id: A.0\n        state: withdrawn\n        replaced_by: [A.2]\n")
    gone = gone.replace("prerequisites: [A.1]", "prerequisites: []")
    folder = tmp_path / "small" / "1.0.0"
    folder.mkdir(parents=True)
    (folder / "checklist.yaml").write_text(gone, encoding="utf-8")
    clean = (cases / "assessments" / "clean.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(clean.replace("  A.1:", "  A.0:"), encoding="utf-8")
    assert run(["check", str(tmp_path / "a.yaml"), "--checklists", str(tmp_path)]) == 1
    assert "It is no longer asked: move the response under `retired:`. It went to `A.2`." in capfd.readouterr().out
