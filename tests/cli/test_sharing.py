"""Sharing, as the command line takes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from isoready.cli import run
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
DAY = ["--today", "2026-11-23"]


@pytest.mark.parametrize(("option", "firm"), [("--share", "Chiltan Software House"), ("--anonymous", "(withheld)")])
def test_the_firm_stays_or_goes(option: str, firm: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was left out is said in the file, and what was looked for on the terminal."""
    path = tmp_path / "it.json"
    assert run(["report", *DAY, str(FIRM), option, "-o", str(path)]) == 0
    told = json.loads(path.read_bytes())
    assert told["organisation"]["name"] == firm
    assert told["organisation"]["assessors"] == ["person-1", "person-2"]
    assert told["withheld"][:3] == ["names", "notes", "files"]
    assert "were looked for: none is in it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["report", str(FIRM), "--share", "--sign", "key.p12", "-o", "x.pdf"], "a signature names its signer"),
        (["export", str(FIRM), "--share", "-o", "x.xlsx"], "goes to those who answer"),
        (["export", "iso29110-starter", "--as", "oscal-catalog", "--share", "-o", "x.json"], "no names and notes"),
    ],
)
def test_what_cannot_be_shared(
    command: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is refused before anything is made."""
    monkeypatch.chdir(tmp_path)
    assert run(command) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
