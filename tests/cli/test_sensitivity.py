"""The command ``isoready sensitivity``, called as a person would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from isoready.cli.commands.sensitivity import command
from isoready.resources import resource

FIRM = str(resource("examples", "chiltan-software", "assessment.yaml"))
DAY = ["--today", "2026-11-23"]


def test_the_example_firm_is_three_answers_away() -> None:
    """The first line says so, and all of it fits a terminal."""
    result = CliRunner().invoke(command, [FIRM, *DAY])
    lines = result.output.splitlines()
    assert result.exit_code == 0
    assert lines[0].startswith("The verdict `Not ready` stands even if any 2 answers are wrong by one step; 3 could")
    assert "  Weights: no weights above 0 bring it." in lines
    assert max(len(line) for line in lines) <= 120


@pytest.mark.parametrize("name", ["text", "json"])
def test_it_can_be_written_to_a_file(tmp_path: Path, name: str) -> None:
    """The file holds what standard output would show, and the same each time."""
    target = tmp_path / "sensitivity"
    shown = CliRunner().invoke(command, [FIRM, *DAY, "-f", name])
    assert CliRunner().invoke(command, [FIRM, *DAY, "-f", name, "-o", str(target)]).output == ""
    assert target.read_text(encoding="utf-8") == shown.output
    if name == "json":
        assert json.loads(shown.output)["rise"]["fewest"]["at_least"] == 3
