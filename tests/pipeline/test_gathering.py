"""Which files a check looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.pipeline.gathering import Project, gather

OURS = "format: isoready/assessment/1\n"


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with files of ours and of others."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for name in ("b.yaml", "a/z.yml", "a/y.json", "drafts/d.yaml", "build/o.yaml", "a/keep/k.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"format": "isoready/checklist/1"}' if name.endswith("json") else OURS, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("on: push\n", encoding="utf-8")
    (tmp_path / "README.md").write_text(OURS, encoding="utf-8")
    return tmp_path


def found(*paths: str, exclude: tuple[str, ...] = (), allow_empty: bool = False) -> list[str]:
    """What is gathered, as it is shown."""
    sources = gather(map(Path, paths), Project(Path(), exclude), allow_empty=allow_empty)
    return [source.path.as_posix() for source in sources]


def test_a_folder_is_walked_in_order_for_what_is_ours(top: Path) -> None:
    """Neither other YAML nor Markdown; files of a folder before those below it."""
    assert found(".") == ["b.yaml", "a/y.json", "a/z.yml", "a/keep/k.yaml", "build/o.yaml", "drafts/d.yaml"]
    assert top.is_dir()


def test_gitignore_and_exclude_are_honoured(top: Path) -> None:
    """A deeper .gitignore takes back what one above it says."""
    (top / ".gitignore").write_text("build/\n*.yml\n", encoding="utf-8")
    (top / "a" / ".gitignore").write_text("!z.yml\nkeep\n", encoding="utf-8")
    assert found(".", exclude=("drafts",)) == ["b.yaml", "a/y.json", "a/z.yml"]
    assert found("a") == ["a/y.json", "a/z.yml"]


def test_a_file_that_is_named_is_checked_whatever_ignores_it(top: Path) -> None:
    """And only once, however often it is named."""
    (top / ".gitignore").write_text("*\n", encoding="utf-8")
    assert found("build/o.yaml", "./build/o.yaml", "other.yaml") == ["build/o.yaml", "other.yaml"]


def test_a_pattern_is_sorted_and_excluded(top: Path) -> None:
    """What the shell did not expand is expanded here."""
    assert found("*/*.y*ml") == ["a/z.yml", "build/o.yaml", "drafts/d.yaml"]
    assert found("*/*.yaml", exclude=("/drafts/",)) == ["build/o.yaml"]
    assert top.is_dir()


@pytest.mark.parametrize("path", ["empty", "*.nothing"])
def test_nothing_found_is_refused_unless_allowed(path: str, top: Path) -> None:
    """An empty folder and a pattern without a match are no pass by accident."""
    (top / "empty").mkdir()
    with pytest.raises(IsoreadyError, match="no checklist, no assessment and no file with a schema"):
        found(path)
    assert found(path, allow_empty=True) == []


def test_no_link_is_followed(top: Path) -> None:
    """Neither to a file nor to a folder."""
    (top / "a" / "link.yaml").symlink_to(top / "b.yaml")
    (top / "a" / "circle").symlink_to(top)
    assert found("a") == ["a/y.json", "a/z.yml", "a/keep/k.yaml"]


def test_a_file_that_is_missing_is_left_to_the_loader(top: Path) -> None:
    """One place says that a file is not there."""
    assert found("nowhere.yaml") == ["nowhere.yaml"]
    assert top.is_dir()


def test_a_file_with_a_schema_is_gathered_with_it(top: Path) -> None:
    """By the first pattern that fits, from the project's folder; a file of ours keeps its place."""
    project = Project(top, (), {"/*.md": "one.json", "*.md": "two.json", "a/": "three.json"})
    sources = list(gather([Path()], project, allow_empty=False))
    schemas = {source.path.as_posix(): source.schema and source.schema.as_posix() for source in sources}
    assert schemas["README.md"] == "one.json"
    assert schemas["a/z.yml"] == "three.json"
    assert schemas["b.yaml"] is None
    assert "other.yaml" not in schemas
