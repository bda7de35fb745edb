"""``isoready compare`` and the suppositions of ``isoready score``, as a person types them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from isoready.cli import run
from isoready.formats.comparison import json_v1
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRM = str(resource("examples", "chiltan-software", "assessment.yaml"))
DAY = ("--today", "2026-11-23")
LATER = ("--today", "2027-03-23")


@pytest.fixture
def output(capfd: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run the command and give what it prints."""

    def printed(*arguments: str) -> str:
        assert run(["compare", *arguments]) == 0
        return capfd.readouterr().out

    return printed


def test_expiry_is_told_by_the_two_days(output: Callable[..., str]) -> None:
    """The same file some months later has lost what expired; on one day it has lost nothing."""
    assert "evidence expired" in output(FIRM, FIRM, *LATER)
    assert "Nothing that counts differs." in output(FIRM, FIRM, *LATER, "--then", "2027-03-23")


def test_each_format_is_written_and_two_runs_are_the_same(tmp_path: Path, output: Callable[..., str]) -> None:
    """Text, Markdown and JSON, to a file or to standard output."""
    for name in ("text", "markdown", "json"):
        target = tmp_path / name
        assert output(FIRM, FIRM, *LATER, "-f", name, "-o", str(target)) == ""
        assert target.read_text(encoding="utf-8") == output(FIRM, FIRM, *LATER, "-f", name)
    assert json.loads((tmp_path / "json").read_text(encoding="utf-8"))["format"] == "isoready/comparison/1"


def test_the_old_one_can_be_taken_at_its_word(output: Callable[..., str]) -> None:
    """What has changed since it was recorded then counts as it was."""
    trusted = json.loads(output(FIRM, FIRM, *DAY, "--then", "2026-11-23", "--trust-old", "-f", "json"))
    assert trusted["differing"] == ["evidence"]
    assert isinstance(json_v1.Comparison.model_validate(trusted).supported, json_v1.Attribution)


def test_the_checklist_that_the_old_one_answered_can_be_given(output: Callable[..., str]) -> None:
    """Here it is the one at hand."""
    path = str(resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml"))
    assert output(FIRM, FIRM, *DAY, "--old-checklist", path) == output(FIRM, FIRM, *DAY)


def test_what_cannot_be_compared_is_a_fault_with_a_way_out(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A version that no migration map leads from is refused."""
    other = tmp_path / "other.yaml"
    text = resource("examples", "chiltan-software", "assessment.yaml").read_text(encoding="utf-8")
    other.write_text(text.replace("version: 1.0.0", "version: 1.0.1", 1), encoding="utf-8")
    assert run(["compare", str(other), FIRM]) == 2
    assert "no migration leads from" in capfd.readouterr().err


def test_score_supposes_without_touching_the_file(capfd: pytest.CaptureFixture[str]) -> None:
    """The difference is shown, and the bytes stay."""
    before = resource("examples", "chiltan-software", "assessment.yaml").read_bytes()
    assert run(["score", FIRM, *DAY, "--with", "PM.1.11=F", "--claim", "SI.2.2=F"]) == 0
    out = capfd.readouterr().out
    assert out.startswith("SUPPOSED")
    assert "PM.1.11 Assemble project plan" in out
    assert resource("examples", "chiltan-software", "assessment.yaml").read_bytes() == before


def test_an_answer_in_one_instance_alone_can_be_supposed(
    two_instances: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The other keeps its own, the difference is shown, and a slip in the instance's name is told."""
    before = two_instances.read_bytes()
    words = ["score", str(two_instances), *DAY, "--with", "PM.1.11@shop=F"]
    assert run(words) == 0
    assert "PM.1.11@shop" in capfd.readouterr().out
    assert run([*words, "--explain", "PM.1.11", "-f", "json"]) == 0
    cells = json.loads(capfd.readouterr().out)["node"]["children"]
    said = [(cell["id"], cell["children"][0]["said"]["answer"], cell["supported"]["value"]) for cell in cells]
    assert said == [("PM.1.11@till", "P", "1/3"), ("PM.1.11@shop", "F", "1")]
    assert two_instances.read_bytes() == before
    assert run(["score", str(two_instances), *DAY, "--with", "PM.1.11@shp=F"]) == 2
    assert "Did you mean `shop`?" in capfd.readouterr().err


def test_score_in_json_says_that_it_is_supposed(capfd: pytest.CaptureFixture[str]) -> None:
    """In its format, in a list, and in where it comes from."""
    assert run(["score", FIRM, *DAY, "--with", "PM.1.11=F", "-f", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert told["format"] == "isoready/what-if/1"
    assert told["supposed"][0]["response"] == "PM.1.11"
    assert told["score"]["provenance"]["assessment"] == "assessment.yaml, supposing PM.1.11=F"


@pytest.mark.parametrize("name", ["text", "json"])
def test_an_explanation_of_a_supposition_says_so(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """The number explained is the supposed one, and nobody takes it for the real one."""
    assert run(["score", FIRM, *DAY, "--with", "PM.1.11=N", "--explain", "PM.1.11", "-f", name]) == 0
    out = capfd.readouterr().out
    assert "SUPPOSED" in out if name == "text" else "supposing PM.1.11=N" in out


def test_the_limit_holds_for_what_is_supposed(capfd: pytest.CaptureFixture[str]) -> None:
    """The exit code is that of the score shown."""
    limit = ("--fail-under", "56.5")
    assert run(["score", FIRM, *DAY, *limit]) == 1
    assert run(["score", FIRM, *DAY, *limit, "--with", "PM.1.11=F"]) == 0
    assert run(["score", FIRM, *DAY, "--with", "PM.1.111=F"]) == 2
    assert "Did you mean `PM.1.11`?" in capfd.readouterr().err
