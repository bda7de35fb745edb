"""``isoready migrate`` and ``isoready crosswalk`` on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.pipeline.versions import crosswalk, folder

from isoready.cli.running import run_group

BODY = """\
format: isoready/assessment/1
checklist: {id: sample, version: 1.0.0}
organisation: {name: Nobody}
scope: Nothing
date: 2026-06-30
responses:
  A: {answer: F}
  GONE: {answer: L}
"""


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A folder of checklists."""
    return folder(tmp_path / "checklists")


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """An assessment of the first version."""
    path = tmp_path / "our.yaml"
    path.write_text(BODY, encoding="utf-8")
    return path


class Ran(NamedTuple):
    """What came of a command."""

    exit_code: int
    stdout: str
    stderr: str


Run = Callable[..., Ran]


@pytest.fixture
def run(top: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Call the command line with a folder of checklists."""

    def called(*arguments: object) -> Ran:
        exit_code = run_group([*map(str, arguments), "--checklists", str(top)])
        return Ran(exit_code, *capfd.readouterr())

    return called


def test_a_preview_is_the_default(run: Run, ours: Path) -> None:
    """The result goes to standard output, and words to the other."""
    found = run("migrate", ours, "--to", "sample@2.0.0", "-f", "json")
    assert found.exit_code == 0
    assert json.loads(found.stdout)["written"] is False
    assert "nothing was written" in found.stderr
    assert ours.read_text(encoding="utf-8") == BODY


def test_writing_says_where_the_old_file_is(run: Run, ours: Path) -> None:
    """And a second time there is nothing to do."""
    found = run("migrate", ours, "--to", "sample@2.0.0", "--write")
    assert f"{ours}.bak" in found.stderr
    assert Path(f"{ours}.bak").read_text(encoding="utf-8") == BODY
    assert "retired (1)" in found.stdout
    again = run("migrate", ours, "--to", "sample@2.0.0", "--write")
    assert "nothing to migrate" in again.stdout
    assert not Path(f"{ours}.2.bak").exists()


def test_a_crosswalk_never_writes_over_a_file(run: Run, top: Path, ours: Path, tmp_path: Path) -> None:
    """It makes a new one, and says how many questions have a proposal."""
    mapping = {"from": "A", "to": "E1", "relation": "equal", "rationale": "Both ask the same."}
    crosswalk(top, "sample--sample", {"id": "sample", "version": "2.0.0"}, mapping)
    new = tmp_path / "new.yaml"
    found = run("crosswalk", ours, "--to", "sample", "-o", new)
    assert found.exit_code == 0
    assert "1 of " in found.stderr
    assert "how: crosswalk" in new.read_text(encoding="utf-8")
    again = run("crosswalk", ours, "--to", "sample", "-o", new)
    assert again.exit_code == 2
    assert "already there" in again.stderr


def test_maps_are_listed_on_request(run: Run) -> None:
    """Each with its file."""
    assert "sample@1.0.0 -> sample@2.0.0" in run("list", "--maps").stdout
    assert "migration" not in run("list").stdout
