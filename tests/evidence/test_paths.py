"""Paths: nothing outside the assessment's folder is ever touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.evidence.paths import inside

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "file",
    [
        "/etc/passwd",
        "//server/share/a.md",
        "../a.md",
        "a/../../a.md",
        "a/..",
        "a/../a.md",
        "..",
        "C:/a.md",
        "c:a.md",
        "C:\\a.md",
        "\\\\server\\share",
        "a\\b.md",
        "..\\a.md",
        "a\0.md",
    ],
)
def test_a_path_that_may_lead_out_is_refused(tmp_path: Path, file: str) -> None:
    """Whether it would lead out on this machine or on another."""
    assert inside(tmp_path, file) is None


@pytest.mark.parametrize("file", ["a.md", "./a.md", "b/c.md", "a..b.md", "...", "ab:c.md", ".", "نام.md", "not/there"])
def test_a_relative_path_is_taken_from_the_folder(tmp_path: Path, file: str) -> None:
    """Whether there is a file or not."""
    assert inside(tmp_path, file) == (tmp_path / file).resolve()


def test_a_link_that_leads_out_is_refused_and_one_that_stays_is_followed(tmp_path: Path) -> None:
    """Links in the middle of the path, too, and links to what is not there."""
    home = tmp_path / "home"
    (home / "docs").mkdir(parents=True)
    (tmp_path / "secret").mkdir()
    (home / "out").symlink_to(tmp_path / "secret")
    (home / "dangling").symlink_to(tmp_path / "nowhere")
    (home / "in").symlink_to("docs")
    assert inside(home, "out") is None
    assert inside(home, "out/key") is None
    assert inside(home, "dangling") is None
    assert inside(home, "in/a.md") == (home / "docs" / "a.md").resolve()


def test_a_folder_whose_name_only_begins_alike_is_outside(tmp_path: Path) -> None:
    """``home2`` is not in ``home``."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home2").mkdir()
    (tmp_path / "home" / "link").symlink_to(tmp_path / "home2")
    assert inside(tmp_path / "home", "link/a.md") is None


def test_the_folder_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    """What counts is where the folder really is."""
    (tmp_path / "real").mkdir()
    (tmp_path / "home").symlink_to("real")
    assert inside(tmp_path / "home", "a.md") == (tmp_path / "real" / "a.md").resolve()


@given(st.text(alphabet="ab./\\:\0C~ ", min_size=1, max_size=12))
def test_whatever_is_written_stays_in_the_folder_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, file: str
) -> None:
    """No text leads out."""
    home = tmp_path_factory.getbasetemp().resolve()
    found = inside(home, file)
    assert found is None or found.is_relative_to(home)
