"""Which file configures a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.configuration.finding import find_configuration


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with a folder in a folder, below a folder that is none of its business."""
    (tmp_path / "isoready.toml").write_text("", encoding="utf-8")
    (tmp_path / "repository" / "a" / "b").mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    return tmp_path / "repository"


def test_the_nearest_ancestor_counts(top: Path) -> None:
    """Up to the git root, and not above it."""
    assert find_configuration(top / "a" / "b") is None
    (top / "isoready.toml").write_text("", encoding="utf-8")
    assert find_configuration(top / "a" / "b") == top / "isoready.toml"
    (top / "a" / "isoready.toml").write_text("", encoding="utf-8")
    assert find_configuration(top / "a" / "b") == top / "a" / "isoready.toml"


def test_a_shared_file_counts_if_it_speaks_of_us(top: Path) -> None:
    """A pyproject.toml of another tool is passed over; our own file counts before it."""
    (top / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    (top / "pyproject.toml").write_text("[ tool . isoready ]\n", encoding="utf-8")
    assert find_configuration(top / "a") == top / "pyproject.toml"
    (top / "isoready.toml").write_text("", encoding="utf-8")
    assert find_configuration(top / "a") == top / "isoready.toml"


def test_without_a_repository_only_the_folder_counts(top: Path) -> None:
    """A file in a shared folder above says nothing."""
    (top / ".git").rmdir()
    assert find_configuration(top) is None
    assert find_configuration(top.parent) == top.parent / "isoready.toml"
