"""New files below a folder, never over anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.files.placing import Standing, place, standing


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """And the second time it is there already."""
    folder = tmp_path / "firm"
    assert standing(folder, "a/b/c.md", b"x") is Standing.NEW
    assert not folder.exists()
    assert place(folder, "a/b/c.md", b"x") is Standing.NEW
    assert (folder / "a" / "b" / "c.md").read_bytes() == b"x"
    assert place(folder, "a/b/c.md", b"x") is Standing.SAME
    assert [path.name for path in (folder / "a" / "b").iterdir()] == ["c.md"]


@pytest.mark.parametrize("other", [b"", b"y", b"xy"])
def test_another_file_is_kept(tmp_path: Path, other: bytes) -> None:
    """To the byte, whether it is longer or not."""
    (tmp_path / "c.md").write_bytes(other)
    assert place(tmp_path, "c.md", b"x") is Standing.KEPT
    assert (tmp_path / "c.md").read_bytes() == other


def test_a_link_or_a_folder_in_place_of_the_file_is_kept(tmp_path: Path) -> None:
    """Also a link that leads nowhere, or to the very bytes: nothing is written through it."""
    away = tmp_path / "away.md"
    (tmp_path / "link.md").symlink_to(away)
    (tmp_path / "dir.md").mkdir()
    assert place(tmp_path, "link.md", b"x") is Standing.KEPT
    assert not away.exists()
    away.write_bytes(b"x")
    assert place(tmp_path, "link.md", b"x") is Standing.KEPT
    assert place(tmp_path, "dir.md", b"x") is Standing.KEPT


def test_a_folder_that_is_a_link_is_never_followed(tmp_path: Path) -> None:
    """Nothing is written where it leads."""
    (tmp_path / "away").mkdir()
    (tmp_path / "firm").mkdir()
    (tmp_path / "firm" / "policies").symlink_to(tmp_path / "away")
    with pytest.raises(IsoreadyError, match="policies is a link"):
        place(tmp_path / "firm", "policies/backup.md", b"x")
    assert not any((tmp_path / "away").iterdir())


def test_the_folder_that_a_person_named_may_be_a_link(tmp_path: Path) -> None:
    """It was meant."""
    (tmp_path / "real").mkdir()
    (tmp_path / "firm").symlink_to(tmp_path / "real")
    assert place(tmp_path / "firm", "a/b.md", b"x") is Standing.NEW
    assert (tmp_path / "real" / "a" / "b.md").read_bytes() == b"x"


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    """Before anything is written."""
    (tmp_path / "policies").write_bytes(b"")
    with pytest.raises(IsoreadyError, match="policies is something that is no folder") as fault:
        standing(tmp_path, "policies/backup.md", b"x")
    assert "nothing is overwritten" in fault.value.hint


def test_what_cannot_be_looked_at_is_told() -> None:
    """A name that no disk can hold."""
    with pytest.raises(IsoreadyError, match="cannot be looked at"):
        standing(Path("x" * 5000), "a.md", b"x")
    with pytest.raises(IsoreadyError, match="cannot be looked at"):
        standing(Path("a\0b"), "a.md", b"x")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reason of the disk."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(IsoreadyError, match="cannot be made: No space left"):
        place(tmp_path, "a/b.md", b"x")


def test_a_file_that_cannot_be_read_is_another_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is kept; nobody can say that it is the same."""
    (tmp_path / "c.md").write_bytes(b"x")

    def refused(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert standing(tmp_path, "c.md", b"x") is Standing.KEPT
