"""``isoready git``: what a person types, and what git calls."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.pipeline.firm import git

from isoready.cli import run
from isoready.resources import resource

TODAY = ("--today", "2026-11-25")


@pytest.fixture(autouse=True)
def _firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example firm in a folder."""
    shutil.copytree(resource("examples", "chiltan-software"), tmp_path / "firm")
    monkeypatch.chdir(tmp_path / "firm")


def test_one_command_sets_git_up(capfd: pytest.CaptureFixture[str]) -> None:
    """It says each thing that it did."""
    assert run(["git", "setup"]) == 2
    assert "not a git repository" in capfd.readouterr().err
    git(Path(), "init", "-q")
    assert run(["git", "setup"]) == 0
    assert capfd.readouterr().err.splitlines() == [
        *(
            f"git config {key}: set"
            for key in ("merge.isoready.name", "merge.isoready.driver", "diff.isoready.textconv")
        ),
        ".gitattributes: added /assessment.yaml merge=isoready diff=isoready",
    ]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_an_assessment_is_told_as_sentences(language: str, capfd: pytest.CaptureFixture[str]) -> None:
    """In either language, one line for each response and each thing above them."""
    assert run(["git", "textconv", "assessment.yaml", "--lang", language]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert len(lines) == 6 + 66
    words = {
        "en": "largely achieved (L), says Adeel Baryalai, 2026-11-17",
        "ur": "بڑی حد تک حاصل (L)، بتانے والا: Adeel",
    }
    assert words[language] in next(line for line in lines if line.startswith("PM.1.3 "))


def test_the_parts_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    """And one that there is not is told."""
    assert run(["git", "--help"]) == 0
    assert "setup" in capfd.readouterr().out
    assert run(["git", "push"]) == 2


def test_the_driver_keeps_the_contract_of_git(capfd: pytest.CaptureFixture[str]) -> None:
    """0 where it merged, 1 where somebody has to choose, 2 where it could do nothing and wrote nothing."""
    text = Path("assessment.yaml").read_text(encoding="utf-8")
    for name, answer in (("base", "answer: F"), ("ours", "answer: L"), ("theirs", "answer: P"), ("same", "answer: F")):
        Path(f"{name}.yaml").write_text(text.replace("answer: F", answer, 1), encoding="utf-8")
    ours = Path("ours.yaml").read_bytes()
    assert run(["git", "driver", "base.yaml", "ours.yaml", "same.yaml", "a b.yaml", *TODAY]) == 0
    assert Path("ours.yaml").read_bytes() == ours
    assert capfd.readouterr().err == ""
    assert run(["git", "driver", "base.yaml", "ours.yaml", "theirs.yaml", "a b.yaml", *TODAY]) == 1
    assert "To choose: isoready review 'a b.yaml' KEY --by 'Your Name' --keep N" in capfd.readouterr().err
    kept = Path("ours.yaml").read_bytes()
    assert b'- source: "a b.yaml (the other branch)"' in kept
    Path("theirs.yaml").write_text(": [", encoding="utf-8")
    assert run(["git", "driver", "base.yaml", "ours.yaml", "theirs.yaml", "a b.yaml", *TODAY]) == 2
    assert Path("ours.yaml").read_bytes() == kept
