"""Room: processes by cores, memory and what the person allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.pipeline import room
from isoready.pipeline.room import MEBIBYTE, free_memory, workers_for


@pytest.mark.parametrize(
    ("jobs", "free", "cores", "most", "expected"),
    [
        (30, 8000, 4, None, 4),
        (3, 8000, 4, None, 3),
        (30, 1000, 4, None, 2),
        (30, 100, 4, None, 1),
        (30, 8000, 4, 1, 1),
        (30, 8000, 2, 6, 6),
        (0, 8000, 2, None, 1),
        (30, None, 4, None, 4),
    ],
)
def test_the_scarcest_decides(  # noqa: PLR0913, PLR0917  one for each thing that can be scarce
    jobs: int, free: int | None, cores: int, most: int | None, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Work, memory, cores or the person's word; one process there always is."""
    monkeypatch.setattr(room, "free_memory", lambda: None if free is None else free * MEBIBYTE)
    monkeypatch.setattr(room, "cores", lambda: cores)
    assert workers_for(jobs, 400 * MEBIBYTE, most) == expected


def test_a_container_s_limit_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The least of what the machine has and what the container may use."""
    memory, limit, used = tmp_path / "meminfo", tmp_path / "max", tmp_path / "current"
    memory.write_text("MemTotal: 9000 kB\nMemAvailable:    4000 kB\n", "ascii")
    limit.write_text("3000000\n", "ascii")
    used.write_text("1000000\n", "ascii")
    monkeypatch.setattr(room, "_MEMORY", memory)
    monkeypatch.setattr(room, "_LIMITS", ((limit, used), (tmp_path / "none", tmp_path / "none")))
    assert free_memory() == 2_000_000
    limit.write_text("max\n", "ascii")
    assert free_memory() == 4_096_000


def test_a_machine_that_does_not_tell_is_asked_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its pages; and where that is not known either, nothing is said."""
    monkeypatch.setattr(room, "_MEMORY", tmp_path / "none")
    monkeypatch.setattr(room, "_LIMITS", ())
    assert (free_memory() or 0) > 0
    monkeypatch.delattr("os.sysconf")
    assert free_memory() is None


def test_cores_are_those_that_may_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system does not say which, all that there are."""
    assert room.cores() >= 1
    monkeypatch.delattr("os.sched_getaffinity", raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert room.cores() == 1
