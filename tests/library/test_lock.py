"""The lock of published checklists."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from isoready.library.lock import is_published, locked
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml")


def test_the_lock_is_read_as_sha256sum_writes_it(tmp_path: Path) -> None:
    """Digest, two spaces, path."""
    lock = tmp_path / "checklists.lock"
    lock.write_text(f"{'a' * 64}  one/1.0.0/checklist.yaml\n", encoding="utf-8")
    assert locked(lock) == {"one/1.0.0/checklist.yaml": "a" * 64}


def test_without_a_lock_nothing_is_published(tmp_path: Path) -> None:
    """A missing lock is an empty one."""
    assert locked(tmp_path / "none") == {}


def test_only_the_very_bytes_are_published() -> None:
    """One byte more makes another file."""
    data = SHIPPED.read_bytes()
    assert is_published(sha256(data).hexdigest())
    assert not is_published(sha256(data + b"\n").hexdigest())
