"""What a list says of each checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isoready.library.cache import CompiledStore
from isoready.library.heads import INDEX, HeadReader, beginnings, index_of
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "title: A\nstatus: draft\nstandard: {id: S, edition: '2026', status: current}\n"


def put(root: Path, name: str, text: str) -> Path:
    """Write a checklist or a locale."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody parse."""

    def parse(*_arguments: object) -> None:
        pytest.fail("something was parsed")

    monkeypatch.setattr("isoready.document.parse", parse)


def test_what_was_read_once_is_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a checklist nor its locale, while their first bytes are the same."""
    path = put(tmp_path, "c/checklist.yaml", HEAD + "groups: []\n")
    put(tmp_path, "c/locales/ur.yaml", "title: الف\ncontrols: {}\n")
    store = CompiledStore(tmp_path / "cache")
    (first,) = HeadReader(None, store).read([beginnings(path)])
    assert first == ("draft", "S:2026 (current)", {"en": "A", "ur": "الف"})
    no_parsing(monkeypatch)
    assert HeadReader(None, store).read([beginnings(path)]) == [first]


def test_what_ships_is_never_parsed_to_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index beside it knows it, where there is no cache."""
    no_parsing(monkeypatch)
    files = sorted(resource("checklists").glob("*/*/checklist.yaml"))
    (tmp_path / "file").touch()
    reader = HeadReader(resource("checklists", INDEX), CompiledStore(tmp_path / "file"))
    assert all(head.titles["en"] for head in reader.read([beginnings(path) for path in files]))


def test_a_title_far_down_is_found_and_never_remembered(tmp_path: Path) -> None:
    """The first bytes do not tell whether it changed."""
    store = CompiledStore(tmp_path / "cache")
    far = "x-notes: |\n" + "  a line of notes\n" * 700
    for title in ("A", "B"):
        path = put(tmp_path, "c/checklist.yaml", far + HEAD.replace("title: A", f"title: {title}") + "groups: []\n")
        assert HeadReader(None, store).read([beginnings(path)])[0].titles == {"en": title}


@pytest.mark.parametrize("text", ["", "[", "[]", "{", '{"0": 1}'])
def test_a_broken_index_is_none(tmp_path: Path, text: str) -> None:
    """It only saves time."""
    path = put(tmp_path, "c/checklist.yaml", HEAD + "groups: []\n")
    index = put(tmp_path, "heads.json", text)
    assert HeadReader(index, CompiledStore(tmp_path / "cache")).read([beginnings(path)])[0].status == "draft"


def test_the_index_says_what_the_heads_say_and_leaves_out_what_says_too_little(tmp_path: Path) -> None:
    """By the digest of the first bytes."""
    good, bad = put(tmp_path, "a.yaml", HEAD + "groups: []\n"), put(tmp_path, "b.yaml", "groups: []\n")
    (head,) = index_of([good, bad]).values()
    assert (head["title"], head["status"]) == ("A", "draft")
