"""Comparing across versions: the old answers are migrated, and the way over is the checklist's share."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.migration.world import responses, written
from tests.pipeline.versions import folder

from isoready.document import parse
from isoready.model.comparison import Attribution, Comparison, Factor
from isoready.pipeline.comparing import Wish, compare_files
from isoready.pipeline.migrating import migrate_file
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.reporting import scored

THEN, TODAY = date(2026, 6, 30), date(2026, 11, 23)


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of checklists."""
    return folder(tmp_path_factory.mktemp("checklists"))


def says(path: Path, answers: dict[str, Any], version: str) -> Path:
    """Write an assessment."""
    path.write_text(json.dumps(written(answers, version)), encoding="utf-8")
    return path


def compared(old: Path, new: Path, top: Path) -> Comparison:
    """Compare on one day, so that nothing expires."""
    return compare_files(old, new, (top,), TODAY, Wish(then=TODAY))


def sums(found: Comparison) -> None:
    """Check that the shares add up exactly to the change between the two scores."""
    for attribution, old, new in (
        (found.claimed, found.old.root.claimed.value, found.new.root.claimed.value),
        (found.supported, found.old.root.supported.value, found.new.root.supported.value),
    ):
        if isinstance(attribution, Attribution):
            assert attribution.change == new - old  # type: ignore[operator]  # both have a number then
            assert sum(attribution.factors.values()) == attribution.change
            assert sum(attribution.controls.values()) == attribution.firm


def test_the_way_over_is_the_checklists_and_the_rest_is_the_firms(top: Path, tmp_path: Path) -> None:
    """Each end is what `score` says of it, a note names the way, and the shares add up."""
    old = says(tmp_path / "old.yaml", {key: {"answer": "F"} for key in ("A", "B", "E")}, "1.0.0")
    answers = {"A2": {"answer": "P"}, "E1": {"answer": "F"}, "E2": {"answer": "F"}, "NEW": {"answer": "F"}}
    new = says(tmp_path / "new.yaml", answers, "2.0.0")
    found = compared(old, new, top)
    assert found.old == scored(open_assessment(old, (top,), TODAY))
    assert found.new == scored(open_assessment(new, (top,), TODAY))
    assert found.old_source.checklist == "sample@1.0.0"
    assert isinstance(found.claimed, Attribution)
    assert found.claimed.factors[Factor.CHECKLIST] != 0
    assert found.claimed.controls["NEW"] > 0 > found.claimed.controls["A2"]
    assert "sample@1.0.0 -> sample@2.0.0" in found.notes[0]
    assert "nothing supports them until accepted" in found.notes[1]
    sums(found)


def test_the_migrated_file_differs_from_the_old_one_by_the_checklist_alone(top: Path, tmp_path: Path) -> None:
    """What migrating changes is nobody's doing."""
    old = says(tmp_path / "old.yaml", {key: {"answer": "F"} for key in ("A", "B", "C", "PART", "E", "GONE")}, "1.0.0")
    new = tmp_path / "new.yaml"
    new.write_bytes(migrate_file(old, "sample@3.0.0", (top,), TODAY).data)
    found = compared(old, new, top)
    assert found.differing == (Factor.CHECKLIST,)
    assert [each.id for each in found.controls] == []
    sums(found)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(responses(), responses("3.0.0"))
def test_the_shares_add_up_exactly_whatever_the_answers(
    top: Path, tmp_path: Path, before: dict[str, Any], after: dict[str, Any]
) -> None:
    """Over two maps, there and back."""
    old = says(tmp_path / "old.yaml", _sound(before), "1.0.0")
    new = says(tmp_path / "new.yaml", _sound(after), "3.0.0")
    sums(compared(old, new, top))
    sums(compared(new, old, top))


def _sound(answers: dict[str, Any]) -> dict[str, Any]:
    """Leave out what `check` would call an error: future days, evidence and missing reasons."""
    kept = {key: {name: each[name] for name in ("answer", "note") if name in each} for key, each in answers.items()}
    return {key: {**each, "reason": "So."} for key, each in kept.items() if "@" not in key}


def test_nothing_is_written(top: Path, tmp_path: Path) -> None:
    """Migrating for a comparison happens in memory."""
    old = says(tmp_path / "old.yaml", {"A": {"answer": "F"}}, "1.0.0")
    new = says(tmp_path / "new.yaml", {"A2": {"answer": "F"}}, "2.0.0")
    compared(old, new, top)
    assert parse(old.read_bytes(), "").data["checklist"]["version"] == "1.0.0"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.yaml", "old.yaml"]
