"""Recollecting: the second report of the same answers asks the solver nothing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from isoready.model.report import GapReport
from isoready.pipeline.foreseeing import foreseen
from isoready.pipeline.opening import open_assessment
from isoready.resources import resource

FIRM = resource("examples", "chiltan-software", "assessment.yaml")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that nobody else writes to."""
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(tmp_path))
    return tmp_path


def reckoned() -> GapReport:
    """Reckon everything, plan and sensitivity included."""
    return foreseen(open_assessment(FIRM, (), date(2026, 11, 23)))


def test_the_second_report_needs_no_solver(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And says the same; without what is kept, it says that it needs one."""
    first = reckoned()
    assert first.ways
    monkeypatch.setitem(sys.modules, "highspy", None)
    again = reckoned()
    assert (again.ways, again.sensitivity, again.no_plan) == (first.ways, first.sensitivity, first.no_plan)
    for kept in cache.rglob("*.json"):
        kept.unlink()
    assert "needs the solver HiGHS" in (reckoned().no_plan or "")


@pytest.mark.parametrize("broken", [b"", b"{}", b"x" * 65 + b'{"data": {"of": 1}, "decimals": []}'])
def test_a_broken_memory_is_passed_over(cache: Path, broken: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word, and written anew."""
    first = reckoned()
    for kept in cache.rglob("*.json"):
        kept.write_bytes(broken)
    assert reckoned().ways == first.ways
    monkeypatch.setitem(sys.modules, "highspy", None)
    assert reckoned().ways == first.ways
