"""A project with a folder for each state that files can be in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from isoready.resources import resource

FIRM = resource("examples", "chiltan-software")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a folder for each state."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    shutil.copytree(FIRM, "firm")
    sound = Path("firm/assessment.yaml").read_text(encoding="utf-8")
    Path("firm/error.yaml").write_text(sound.replace("answer: F", "answer: Z", 1), encoding="utf-8")
    Path("firm/schema.yaml").write_text(sound.replace("answer: F", "anwser: F", 1), encoding="utf-8")
    Path("broken.yaml").write_text("a: [", encoding="utf-8")
    Path("folder").mkdir()
    shutil.copytree(FIRM, "folder/firm")
    Path("empty").mkdir()
    Path("bad").mkdir()
    Path("bad/isoready.toml").write_text("fail_on = 3\n", encoding="utf-8")
    shutil.copy(resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml"), "clean.yaml")
    return tmp_path
