"""``isoready plan``, as a person types it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from isoready.cli import run
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--today", "2026-11-23")
FIRM = str(resource("examples", "chiltan-software", "assessment.yaml"))


def test_the_next_verdict_is_planned_for_if_nothing_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    """The example firm is one person-day away from it."""
    assert run(["plan", FIRM, *DAY]) == 0
    out, err = capfd.readouterr()
    assert "1 person-day for `Nearly ready`: 3 actions, then 60.8 %, Nearly ready." in out
    assert not err


def test_a_plan_that_is_out_of_reach_ends_with_one(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As JSON too, in the file that is named."""
    target = tmp_path / "plan.json"
    words = ["--to", "100", "--horizon", "30", "--capacity", "default=2d", "-f", "json", "-o", str(target)]
    assert run(["plan", FIRM, *words, *DAY]) == 1
    data = json.loads(target.read_text(encoding="utf-8"))
    assert (data["format"], data["reached"], data["proof"]["of"]) == ("isoready/plan/1", False, "score")
    assert capfd.readouterr().out == ""


def test_a_budget_is_spent(capfd: pytest.CaptureFixture[str]) -> None:
    """On what gains most."""
    assert run(["plan", FIRM, "--budget", "15d", *DAY]) == 0
    assert "15 of 15 person-days spent on 19 actions lead to 80.1 %, Nearly ready." in capfd.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "ready", "--budget", "3d"], "give either --to or --budget, not both"),
        (["--to", "redy"], "Did you mean `ready`?"),
        (["--horizon", "0"], "0 is not in the range"),
    ],
)
def test_what_cannot_be_meant_ends_with_two(capfd: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    """With the way out."""
    assert run(["plan", FIRM, *words, *DAY]) == 2
    assert said in capfd.readouterr().err


def test_several_instances_are_planned_for_one_by_one(capfd: pytest.CaptureFixture[str], two_instances: Path) -> None:
    """The refusal names them and a way out."""
    assert run(["plan", str(two_instances), *DAY]) == 2
    err = capfd.readouterr().err
    assert "this assessment has till, shop" in err
    assert "Plan for each by itself" in err
