"""The plan for another program: every number exact, and as its schema says."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.formats.plan.sample import SOURCE, plan_of

from isoready.formats.plan import json_v1
from isoready.model.plan import Aim
from isoready.model.score import Shortfall


def written(**more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever the plan takes
    """Write the plan and read it back, held to its schema."""
    data: dict[str, Any] = json.loads(json_v1.plan_json(plan_of(**more), SOURCE))
    Draft202012Validator(json_v1.schema()).validate(data)
    return data


def test_an_action_carries_everything_about_it() -> None:
    """Days and gain as exact numbers, and the stage by which it is finished."""
    action = written()["actions"][0]
    assert (action["response"], action["before"], action["after"]) == ("A", "N", "L")
    assert (action["days"], action["gain"], action["stage"], action["due"]) == ("2", "1/4", 0, "2026-12-01")
    assert action["reasons"][1] == {"what": "every_group", "subject": "G"}


@pytest.mark.parametrize(
    ("aim", "part"),
    [
        (None, {"verdict": "ready", "score": None, "budget": None}),
        (Aim(score=Fraction(1, 3)), {"verdict": None, "score": {"exact": "1/3", "percent": "33.3"}, "budget": None}),
        (Aim(budget=Fraction(5, 2)), {"verdict": None, "score": None, "budget": "5/2"}),
    ],
)
def test_the_aim_is_one_of_three(aim: Aim | None, part: dict[str, object]) -> None:
    """The other two are null."""
    assert written(**({} if aim is None else {"aim": aim}))["aim"] == part


def test_what_is_supposed_and_what_is_missing_are_there() -> None:
    """With the proof."""
    data = written(supposed=(("B", "N"),), missing=(Shortfall("score", "", "85 %", "80 %"),), reached=False)
    assert data["supposed"] == [{"response": "B", "answer": "N"}]
    assert data["missing"][0]["actual"] == "80 %"
    assert data["proof"] == {"certainty": "optimal", "of": "days", "bound": "2", "gap": "0"}
    assert data["stages"][0] == {
        "days_from_today": None,
        "days": "2",
        "supported": {"exact": "3/4", "percent": "75.0"},
        "verdict": "ready",
    }
