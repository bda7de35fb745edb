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
    Path("no-schema").mkdir()
    Path("no-schema/isoready.toml").write_text('[schemas]\n"*.md" = "schema.json"\n', encoding="utf-8")
    Path("no-schema/schema.json").write_text('{"type": 3}', encoding="utf-8")
    Path("no-schema/x.md").write_text("---\nowner: Sana\n---\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def two_instances(tmp_path: Path) -> Path:
    """The example firm's assessment with one control answered at the till and in the shop, and the rest open."""
    head = (FIRM / "assessment.yaml").read_text(encoding="utf-8").partition("responses:\n")[0]
    named = "instances: {till: The till, shop: The shop}\n"
    answers = "responses:\n  PM.1.11@till: {answer: P}\n  PM.1.11@shop: {answer: N}\n"
    path = tmp_path / "two.yaml"
    path.write_text(head + named + answers, encoding="utf-8")
    return path
