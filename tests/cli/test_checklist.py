"""What the author of a checklist does with it, from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from isoready.cli.running import run_group as run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_from_nothing_to_a_second_version(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Begin, lint, test, translate, change, compare: each says what comes next."""
    shelf = ["--checklists", str(tmp_path)]
    assert run(["checklist", "new", "harbour", str(tmp_path)]) == 0
    assert "counts what is left" in capfd.readouterr().err
    first = tmp_path / "harbour" / "0.1.0" / "checklist.yaml"
    assert run(["checklist", "lint", "harbour", *shelf]) == 1
    assert "placeholder" in capfd.readouterr().out
    assert run(["checklist", "lint", "harbour", *shelf, "-f", "json", "--fail-on", "error"]) == 0
    assert json.loads(capfd.readouterr().out)["counts"]["error"] == 0
    assert run(["checklist", "test", str(first)]) == 0
    assert "2 cases, 0 failed" in capfd.readouterr().out
    assert run(["checklist", "translate", "harbour", "--lang", "ur", *shelf]) == 0
    assert "0 of 29 texts are translated" in capfd.readouterr().err
    second = tmp_path / "harbour" / "0.1.1" / "checklist.yaml"
    second.parent.mkdir()
    text = first.read_text(encoding="utf-8").replace("version: 0.1.0", "version: 0.1.1")
    second.write_text(text.replace("critical: true # the", "critical: false # the"), encoding="utf-8")
    assert run(["checklist", "diff", "harbour@0.1.0", "harbour@0.1.1", *shelf]) == 0
    assert "control A.1: critical changed: yes -> no" in capfd.readouterr().out
    assert run(["checklist", "diff", "harbour@0.1.0", str(second), *shelf, "-f", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["asks_for"] == "0.2.0"


def test_the_parts_are_listed_without_being_imported(capfd: pytest.CaptureFixture[str]) -> None:
    """And one that is not there is refused."""
    assert run(["checklist", "--help"]) == 0
    out = capfd.readouterr().out
    assert [line.split()[0] for line in out.split("Commands:\n")[1].splitlines()] == [
        "new",
        "import",
        "test",
        "lint",
        "diff",
        "translate",
    ]
    assert run(["checklist", "burn"]) == 2
    capfd.readouterr()
