"""What the doctor looks at."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from isoready import machine

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def found(folder: Path) -> dict[str, machine.Condition]:
    """Every condition by its name."""
    return {each.name: each for each in machine.conditions(folder)}


def test_a_ready_machine_has_everything(tmp_path: Path) -> None:
    """Where the tests run, all is ready and said."""
    assert all(each.ready and each.found for each in found(tmp_path).values())


def test_what_is_missing_is_said_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No Pango, no C parser, an old Python, no fonts and no checklists: each says what to do."""
    monkeypatch.setattr(machine, "pango_version", lambda: None)
    monkeypatch.setattr(machine, "c_parser_present", lambda: False)
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    monkeypatch.setattr(machine, "resource", tmp_path.joinpath)
    wanting = [each for each in found(tmp_path).values() if not each.ready]
    assert {each.name for each in wanting} == {"Python", "YAML", "PDF", "English fonts", "Urdu fonts", "checklists"}
    assert all(each.way_out for each in wanting)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file where a folder should be cannot be written into."""
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert not found(blocked)["this folder"].ready
