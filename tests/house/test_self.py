"""The project checked by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.cli import run

TOP = Path(__file__).parents[2]


def test_the_project_passes_its_own_check(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Its assessment and its policies have no error; evidence that changed since somebody looked is a warning."""
    monkeypatch.chdir(TOP)
    assert run(["check", "--today", "2026-11-23"]) == 0
    assert "verdict: passed" in capfd.readouterr().out


def test_no_policy_claims_an_approval() -> None:
    """They are drafts until somebody has approved them."""
    for path in (TOP / "docs" / "policies").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "\nstatus: draft\n" in text
        assert "approved_by" not in text
