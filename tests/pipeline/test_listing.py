"""One line on each checklist that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from isoready.pipeline.listing import listed

ENGLISH: Final = (Path(__file__).parents[1] / "validation" / "cases" / "answered.yaml").read_text(encoding="utf-8")


def put(root: Path, version: str, text: str) -> None:
    """Put a version of the small checklist on a shelf."""
    path = root / "small" / version / "checklist.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def lines(root: Path) -> dict[str, list[str]]:
    """The words of each line about it, by version."""
    found = (line.split() for line in listed([root], "en").splitlines())
    return {words[1]: words[2:] for words in found if words[0] == "small"}


def test_a_version_is_superseded_once_a_later_one_is_published(tmp_path: Path) -> None:
    """Its own file cannot say so; a draft supersedes nothing, and a withdrawn one stays withdrawn."""
    put(tmp_path, "1.0.0", ENGLISH)
    put(tmp_path, "1.1.0", ENGLISH.replace("status: published", "status: withdrawn"))
    put(tmp_path, "2.0.0", ENGLISH)
    put(tmp_path, "3.0.0", ENGLISH.replace("status: published", "status: draft"))
    assert {version: words[0] for version, words in lines(tmp_path).items()} == {
        "1.0.0": "superseded",
        "1.1.0": "withdrawn",
        "2.0.0": "published",
        "3.0.0": "draft",
    }


@pytest.mark.parametrize(
    "text", ["", "a: [", "- 1\n", "\x00", "title: [1]\nstatus: {a: b}\nstandard: 7\n", "title: \x1b[2J\n"]
)
def test_a_file_that_cannot_be_read_is_listed_as_such(tmp_path: Path, text: str) -> None:
    """One broken file does not hide the others, and nothing in it reaches the terminal."""
    put(tmp_path, "1.0.0", text)
    assert lines(tmp_path)["1.0.0"][0] == "unreadable"
    assert "\x1b" not in listed([tmp_path], "en")


def test_a_head_is_read_from_what_stands_first(tmp_path: Path) -> None:
    """A body with a fault is no hindrance: `check` tells it."""
    put(tmp_path, "1.0.0", ENGLISH.partition("groups:")[0] + "groups: [\n")
    assert lines(tmp_path)["1.0.0"] == ["published", "Example", "1:2026", "(current)", "en", "A", "small", "checklist"]


def test_a_file_in_flow_style_is_read_whole(tmp_path: Path) -> None:
    """JSON is YAML too."""
    put(tmp_path, "1.0.0", '{"groups": [], "title": "T", "status": "draft", "standard": {"id": "S", "edition": 2026}}')
    assert lines(tmp_path)["1.0.0"] == ["draft", "S:2026", "en", "T"]


def test_a_head_is_read_again_when_the_file_changes(tmp_path: Path) -> None:
    """It is remembered by its bytes."""
    put(tmp_path, "1.0.0", ENGLISH)
    assert listed([tmp_path], "en") == listed([tmp_path], "en")
    put(tmp_path, "1.0.0", ENGLISH.replace("A small checklist", "Another"))
    assert lines(tmp_path)["1.0.0"][-1] == "Another"
