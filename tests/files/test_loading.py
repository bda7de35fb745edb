"""Loading checklists and assessments."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from isoready.document.intake import MOST_BYTES
from isoready.errors import IsoreadyError
from isoready.files import load_assessment, load_checklist
from isoready.location import Location

if TYPE_CHECKING:
    from pathlib import Path

ASSESSMENT = """\
format: isoready/assessment/1
checklist: {id: iso29110-basic, version: 1.0.0}
organisation: {name: Chiltan}
scope: all
date: 2026-11-23
responses:
  A: {answer: 72.50, x-ours: kept}
"""
CHECKLIST = """\
format: isoready/checklist/1
id: ours
version: 1.0.0
status: draft
title: Ours
summary: Ours
licence: CC0-1.0
standard: {id: S, edition: "2020", status: current}
notice: Ours
scoring: {method: weighted-mean, unsupported_cap: 0.3}
grades: [{grade: conformity, below: F}]
ladder: [{id: r, title: R, meaning: M}]
groups: [{id: g, title: G}]
"""


@dataclass
class Memory:
    """A store that remembers what it was asked."""

    kept: dict[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def get(self, digest: str) -> object | None:
        """What is kept under a digest."""
        self.asked.append(digest)
        return self.kept.get(digest)

    def put(self, digest: str, data: object) -> None:
        """Keep it."""
        self.kept[digest] = data


def file(folder: Path, text: str) -> Path:
    """A file with this text."""
    path = folder / "f.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_assessment_is_loaded_with_its_places(tmp_path: Path) -> None:
    """Model, document and digest come together."""
    loaded = load_assessment(file(tmp_path, ASSESSMENT), "f.yaml")
    assert loaded.model is not None
    assert loaded.model.responses["A"].answer == "72.50"
    assert loaded.digest == sha256(ASSESSMENT.encode()).hexdigest()
    assert loaded.document is not None
    assert loaded.locate("responses", "A", "answer") == Location("f.yaml", 7, 15, 7, 20)
    assert loaded.locate_key("scope") == Location("f.yaml", 4, 1, 4, 6)
    assert loaded.diagnostics == ()


def test_what_does_not_parse_is_one_diagnostic(tmp_path: Path) -> None:
    """A broken file has a digest and a place, but neither document nor model."""
    loaded = load_assessment(file(tmp_path, "a: ["), "f.yaml")
    assert (loaded.document, loaded.model) == (None, None)
    assert [each.rule for each in loaded.diagnostics] == ["yaml-syntax"]
    assert loaded.digest == sha256(b"a: [").hexdigest()
    assert loaded.locate("a") == loaded.locate_key("a") == Location("f.yaml")


def test_what_is_too_large_is_one_diagnostic(tmp_path: Path) -> None:
    """A file that is not read has no digest."""
    path = tmp_path / "f.yaml"
    with path.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    loaded = load_assessment(path, "f.yaml")
    assert (loaded.digest, [each.rule for each in loaded.diagnostics]) == ("", ["too-large"])


def test_a_wrong_format_is_the_only_diagnostic(tmp_path: Path) -> None:
    """A checklist that is given for an assessment is not told to have a hundred faults."""
    loaded = load_assessment(file(tmp_path, CHECKLIST), "f.yaml")
    assert [each.rule for each in loaded.diagnostics] == ["format"]
    assert loaded.document is not None
    assert loaded.model is None


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    """Nothing can be said about a file that is not there."""
    with pytest.raises(IsoreadyError, match=r"there is no file f\.yaml"):
        load_checklist(tmp_path / "f.yaml", "f.yaml", Memory())


def test_a_checklist_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the store knows is not parsed again, and loads as the same model with the same places."""
    path, store = file(tmp_path, CHECKLIST), Memory()
    first = load_checklist(path, "f.yaml", store)
    assert store.kept == {first.digest: first.document.data if first.document else None}
    monkeypatch.setattr("isoready.files.loading.parse", None)
    second = load_checklist(path, "g.yaml", store)
    assert second.model == first.model
    assert second.digest == first.digest
    assert second.locate("scoring", "method") == Location("g.yaml", 10, 19, 10, 32)
    assert store.asked == [first.digest] * 2


def test_a_faulty_checklist_is_not_kept(tmp_path: Path) -> None:
    """Only what was right is worth remembering."""
    store = Memory()
    assert load_checklist(file(tmp_path, CHECKLIST + "extra: 1\n"), "f.yaml", store).diagnostics
    assert store.kept == {}


def test_a_checklist_needs_no_store(tmp_path: Path) -> None:
    """Without a store a checklist is parsed each time."""
    assert load_checklist(file(tmp_path, CHECKLIST), "f.yaml").model is not None


def test_what_the_store_gives_is_checked_like_a_file(tmp_path: Path) -> None:
    """Data from a store that fit no checklist become diagnostics with places in the file."""
    path = file(tmp_path, CHECKLIST)
    store = Memory({sha256(CHECKLIST.encode()).hexdigest(): {"format": "isoready/checklist/1", "id": "ours"}})
    loaded = load_checklist(path, "f.yaml", store)
    assert loaded.model is None
    assert {each.location.path for each in loaded.diagnostics} == {"f.yaml"}
