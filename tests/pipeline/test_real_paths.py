"""Where files truly lie, as the system says it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from isoready.pipeline.real_paths import RealPaths
from isoready.pipeline.showing import shown


@pytest.mark.parametrize("name", ["a.md", "below/b.md", "link.md", "folder/b.md", ".", "below/../a.md", "gone.md"])
def test_it_is_what_the_system_says(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through links of files and folders, and it is shown as everywhere else."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "below").mkdir()
    for each in ("a.md", "below/b.md"):
        (tmp_path / each).touch()
    (tmp_path / "link.md").symlink_to("below/b.md")
    (tmp_path / "folder").symlink_to("below")
    paths, path = RealPaths(), Path(name)
    for _ in range(2):
        assert paths.of(path) == os.path.realpath(path)
    if name != ".":
        assert paths.shown(path, paths.of(path)) == shown(path)
