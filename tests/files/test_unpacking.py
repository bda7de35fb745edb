"""Unpacking a shipped folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isoready.errors import IsoreadyError
from isoready.files.unpacking import unpack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with a file at each of two depths."""
    (tmp_path / "source" / "deep").mkdir(parents=True)
    (tmp_path / "source" / "a").write_bytes(b"a")
    (tmp_path / "source" / "deep" / "b").write_bytes(b"b")
    return tmp_path / "source"


def test_copies_what_is_not_there_yet(source: Path, tmp_path: Path) -> None:
    """A file that somebody changed is left as it is; the second time there is nothing to do."""
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "a").write_bytes(b"mine")
    assert unpack(source, tmp_path / "target") == 1
    assert (tmp_path / "target" / "a").read_bytes() == b"mine"
    assert (tmp_path / "target" / "deep" / "b").read_bytes() == b"b"
    assert unpack(source, tmp_path / "target") == 0


def test_a_target_that_cannot_be_made_is_told(source: Path, tmp_path: Path) -> None:
    """A file where a folder should be is no crash."""
    (tmp_path / "target").touch()
    with pytest.raises(IsoreadyError, match="cannot be made"):
        unpack(source, tmp_path / "target")
