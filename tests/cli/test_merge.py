"""``isoready merge``: two assessments of one checklist made one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from isoready.cli import run
from isoready.cli.commands.merge import command
from isoready.document import parse

TODAY = ("--today", "2026-11-27")
HEAD = """\
format: isoready/assessment/1
checklist: {id: iso29110-starter, version: 1.0.0}
organisation: {name: Example Firm}
scope: all
date: 2026-11-01
responses:
"""
BASE = f"{HEAD}  PM.1.2: {{answer: no}}  # for now\n  PM.1.3: {{answer: no}}\n"


@pytest.fixture(autouse=True)
def _three_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What both were made from, and what two people made of it."""
    monkeypatch.chdir(tmp_path)
    Path("monday.yaml").write_text(BASE, encoding="utf-8")
    Path("our.yaml").write_text(BASE.replace("PM.1.2: {answer: no}", "PM.1.2: {answer: yes}"), encoding="utf-8")
    Path("nargis.yaml").write_text(BASE.replace("PM.1.3: {answer: no}", "PM.1.3: {answer: yes}"), encoding="utf-8")


def answers(path: str = "our.yaml") -> dict[str, Any]:
    """What a file answers."""
    found = parse(Path(path).read_bytes(), path).data["responses"]
    return {key: response.get("answer") for key, response in found.items()}


def test_with_a_base_each_change_is_taken(capfd: pytest.CaptureFixture[str]) -> None:
    """And the comment stays; what was merged into is written, or what is named."""
    assert run(["merge", "our.yaml", "nargis.yaml", "--base", "monday.yaml", "-o", "merged.yaml", *TODAY]) == 0
    assert answers("merged.yaml") == {"PM.1.2": "yes", "PM.1.3": "yes"}
    assert answers()["PM.1.3"] == "no"
    assert "# for now" in Path("merged.yaml").read_text(encoding="utf-8")
    assert "nargis.yaml: 2 responses, 1 of them new or changed here, 0 in disagreement" in capfd.readouterr().err
    assert run(["merge", "our.yaml", "nargis.yaml", "--base", "monday.yaml", *TODAY]) == 0
    assert Path("our.yaml").read_bytes() == Path("merged.yaml").read_bytes()


def test_without_a_base_what_disagrees_is_kept_twice() -> None:
    """Each of the two may be the newer one; the second time changes nothing."""
    assert run(["merge", "our.yaml", "nargis.yaml", *TODAY]) == 1
    once = Path("our.yaml").read_bytes()
    assert once.count(b"differing") == 2
    assert run(["merge", "our.yaml", "nargis.yaml", *TODAY]) == 1
    assert Path("our.yaml").read_bytes() == once


def test_a_base_of_another_checklist_is_no_base() -> None:
    """Nor is one that cannot be read."""
    for text in (BASE.replace("1.0.0", "0.9.0"), ": ["):
        Path("monday.yaml").write_text(text, encoding="utf-8")
        assert run(["merge", "our.yaml", "nargis.yaml", "--base", "monday.yaml", "-o", "merged.yaml", *TODAY]) == 1


@pytest.mark.parametrize(("said", "code"), [("theirs\nours\n", 0), ("theirs\nboth\n", 1)])
def test_a_person_chooses(said: str, code: int) -> None:
    """One disagreement after the other; what is left for later ends in 1."""
    line = ["our.yaml", "nargis.yaml", "--prefer", "ask", *TODAY]
    told = CliRunner().invoke(command, line, input=said, standalone_mode=False)
    assert told.return_value == code, told.output
    assert answers() == {"PM.1.2": "no", "PM.1.3": "no"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("starter", "basic"), "nargis.yaml:2:17: error: nargis.yaml answers iso29110-basic@1.0.0"),
        (("PM.1.3: {answer: yes", "PM.1.3: {answer: maybe"), "nargis.yaml:8:20: error: "),
        (("format:", "f:"), "nargis.yaml:1:1: error: nargis.yaml holds no answers"),
    ],
)
def test_what_does_not_belong_is_refused(change: tuple[str, str], said: str, capfd: pytest.CaptureFixture[str]) -> None:
    """With its place, and nothing is written."""
    before = Path("our.yaml").read_bytes()
    text = Path("nargis.yaml").read_text(encoding="utf-8")
    Path("nargis.yaml").write_text(text.replace(*change), encoding="utf-8")
    assert run(["merge", "our.yaml", "nargis.yaml", *TODAY]) == 2
    assert capfd.readouterr().err.startswith(said)
    assert Path("our.yaml").read_bytes() == before
