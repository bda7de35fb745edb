"""Guarding: nobody's work is overwritten, and nobody waits for a program that is gone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from isoready.files import guarding
from isoready.files.guarding import FileChangedError, digest_of, write_unchanged

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(not hasattr(os, "uname"), reason="whether a program runs is only asked on POSIX")


def lock_of(path: Path, holder: str) -> Path:
    """Leave a lock beside a file."""
    lock = path.with_name(f".isoready-{path.name}.lock")
    lock.write_text(holder, "utf-8")
    return lock


def test_a_file_that_somebody_changed_is_left_alone(tmp_path: Path) -> None:
    """What was read is not what would be replaced."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(FileChangedError, match="nothing was written"):
        write_unchanged(path, b"ours", digest_of(b"as it was"))
    assert path.read_bytes() == b"theirs"
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]


@posix
def test_nobody_waits_for_a_program_that_is_gone(tmp_path: Path) -> None:
    """A writer that was killed leaves a lock; the next one sees that nobody holds it."""
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    path = tmp_path / "a.yaml"
    lock = lock_of(path, f"{gone.stdout.decode().strip()} {os.uname().nodename}")
    start = time.monotonic()
    write_unchanged(path, b"ours", None)
    assert path.read_bytes() == b"ours"
    assert time.monotonic() - start < guarding.STALE / 2
    assert not lock.exists()


@posix
@pytest.mark.parametrize("holder", ["{running} {here}", "1 another-machine", "", "x y", "99999999999999999999 {here}"])
def test_a_lock_that_may_be_held_is_waited_for(tmp_path: Path, holder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its program runs, is on another machine, or is not known: only its age says that it was left behind."""
    path = tmp_path / "a.yaml"
    lock = lock_of(path, holder.format(running=os.getpid(), here=os.uname().nodename))
    assert not guarding.left_behind(lock)
    monkeypatch.setattr(guarding, "STALE", 0.05)
    write_unchanged(path, b"ours", None)
    assert path.read_bytes() == b"ours"


def test_where_nothing_can_be_asked_a_program_is_taken_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows asking would end it."""
    monkeypatch.setattr(guarding, "_machine", lambda: "")
    assert not guarding.left_behind(lock_of(tmp_path / "a.yaml", f"{2**22 + 1} "))
