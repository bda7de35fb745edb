"""Folders of checklists that installed packages bring."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from isoready.cli.running import run_group as run
from isoready.library.packages import brought

if TYPE_CHECKING:
    from pathlib import Path


def install(site: Path, target: str, folder: str = "harbour/checklists", group: str = "isoready.checklists") -> Path:
    """Lay down what pip would: a package with a folder, and the list of its entry points."""
    (site / folder).mkdir(parents=True, exist_ok=True)
    (site / "harbour" / "__init__.py").write_text("raise RuntimeError('no code of a package is run')\n")
    about = site / "harbour-1.0.dist-info"
    about.mkdir(exist_ok=True)
    (about / "entry_points.txt").write_text(f"[other]\nx = y\n\n[{group}]\nharbour = {target}\n")
    return site / folder


@pytest.mark.parametrize(
    ("target", "folder"),
    [
        ("harbour", "harbour/checklists"),
        ("harbour:data", "harbour/data"),
        ("harbour.rules:our-lists", "harbour/rules/our-lists"),
    ],
)
def test_an_entry_point_names_a_package_and_a_folder(tmp_path: Path, target: str, folder: str) -> None:
    """The folder is `checklists` where none is named; no code is run."""
    expected = install(tmp_path, target, folder)
    assert brought([str(tmp_path), "", str(tmp_path / "none")]) == (expected,)


@pytest.mark.parametrize("target", ["harbour:../elsewhere", "harbour:/etc", "..:x", "nowhere", "harbour:none", ""])
def test_a_folder_outside_its_package_is_none(tmp_path: Path, target: str) -> None:
    """Nor is one that is not there."""
    (tmp_path / "elsewhere").mkdir()
    install(tmp_path, target)
    assert brought([str(tmp_path)]) == ()


def test_a_link_out_of_its_package_is_none(tmp_path: Path) -> None:
    """What a package brings stands in it."""
    (tmp_path / "elsewhere").mkdir()
    install(tmp_path, "harbour:link")
    (tmp_path / "harbour" / "link").symlink_to(tmp_path / "elsewhere")
    assert brought([str(tmp_path)]) == ()


def test_other_groups_are_passed_over(tmp_path: Path) -> None:
    """So is a package without entry points."""
    install(tmp_path, "harbour", group="isoready.checklists.more")
    (tmp_path / "bare-1.0.dist-info").mkdir()
    assert brought([str(tmp_path)]) == ()


def test_what_a_package_brings_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Beside ours, like a folder that is named."""
    folder = install(tmp_path, "harbour") / "berths" / "1.0.0"
    folder.mkdir(parents=True)
    (folder / "checklist.yaml").write_text("title: Berths\nstatus: draft\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert run(["list"]) == 0
    assert ["berths", "1.0.0", "draft"] in [line.split()[:3] for line in capfd.readouterr().out.splitlines()]
