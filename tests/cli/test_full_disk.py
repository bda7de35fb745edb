"""Where a report cannot be written, the one that was there stays whole, and nothing else is left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

FIRM = resource("examples", "chiltan-software", "assessment.yaml")
OLD = b"the old report"
FULL = """
import resource, signal, sys
from isoready.cli import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
sys.exit(run(sys.argv[1:]))
"""
"""No file may grow past 4 KB: writing more fails as it does on a full disk."""


def reported(*arguments: str, code: str = FULL) -> subprocess.CompletedProcess[str]:
    """Make a report on a disk that is full, on which Python does not try to keep half of a compiled module either."""
    command = [sys.executable, "-B", "-c", code, "report", "--today", "2026-11-23", "--no-plan", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own program


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to set")
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("gap.pdf", ("--kind", "summary")),
        ("gap.html", ()),
        ("gap.md", ()),
        ("gap.json", ()),
        ("gap.csv", ()),
        ("gap.xlsx", ()),
        ("gap.json", ("--share",)),
    ],
)
def test_a_full_disk_leaves_the_old_report(name: str, options: tuple[str, ...], tmp_path: Path) -> None:
    """Whatever the format."""
    path = tmp_path / name
    path.write_bytes(OLD)
    ran = reported(str(FIRM), "-o", str(path), *options)
    assert ran.returncode == 2, ran.stderr
    assert "cannot be written" in ran.stderr
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to set")
def test_a_batch_leaves_every_old_report(tmp_path: Path) -> None:
    """Each is said to have failed."""
    for name in ("one", "two"):
        shutil.copy(FIRM, tmp_path / f"{name}.yaml")
    made = tmp_path / "made"
    made.mkdir()
    (made / "one.md").write_bytes(OLD)
    files = [str(tmp_path / f"{name}.yaml") for name in ("one", "two")]
    ran = reported(*files, "-f", "markdown", "-o", f"{made}/")
    assert ran.returncode == 2, ran.stderr
    assert "0 of 2 reports written; 2 failed" in ran.stderr
    assert (made / "one.md").read_bytes() == OLD
    assert [each.name for each in made.iterdir()] == ["one.md"]


@pytest.mark.parametrize("target", ["file/gap.md", "none/gap.md"])
def test_a_place_that_is_none(target: str, tmp_path: Path) -> None:
    """A folder that is a file, or one that is not there: nothing is made."""
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder" / "gap.md").mkdir(parents=True)
    path = tmp_path / target
    ran = reported(str(FIRM), "-f", "markdown", "-o", str(path), code=FULL.replace("(4096, 4096)", "(-1, -1)"))
    assert ran.returncode == 2, ran.stderr
    assert (tmp_path / "file").read_bytes() == OLD
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["file", "folder", "gap.md"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has this device")
def test_a_full_device_behind_standard_output() -> None:
    """Is told as a full disk is."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123  a device
        command = [sys.executable, "-m", "isoready", "report", str(FIRM), "-f", "json", "--no-plan"]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    assert ran.returncode == 2, ran.stderr
    assert "Traceback" not in ran.stderr
