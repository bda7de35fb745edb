"""Room: how many processes this machine can hold at once, by its cores and by the memory that is free."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

MEBIBYTE: Final = 1 << 20
_MEMORY: Final = Path("/proc/meminfo")
_LIMITS: Final = (
    (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")),
    (Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"), Path("/sys/fs/cgroup/memory/memory.usage_in_bytes")),
)
"""What a container may use and uses, as the two generations of control groups tell it."""


def workers_for(jobs: int, each: int, most: int | None = None) -> int:
    """How many processes to start, at least 1.

    Args:
        jobs: Pieces of work; nobody is started without one.
        each: Bytes that one process needs.
        most: What the person allows; as many as there are cores where nothing is said.

    """
    room = free_memory()
    held = jobs if room is None else room // each
    return max(1, min(jobs, most or cores(), held))


def cores() -> int:
    """Cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def free_memory() -> int | None:
    """Bytes that can be had without pushing others out; None where the system does not tell."""
    known = [each for each in (_available(), *(_left(*pair) for pair in _LIMITS)) if each is not None]
    return min(known, default=None)


def _available() -> int | None:
    try:
        lines = _MEMORY.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, IndexError, StopIteration):
        return _by_pages()


def _by_pages() -> int | None:
    """Memory that is free where there is no ``/proc``; the name is missing on Windows and on macOS."""
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None


def _left(limit: Path, used: Path) -> int | None:
    """What a control group has left; None where it has no limit, or there is none."""
    try:
        return max(0, int(limit.read_text(encoding="ascii")) - int(used.read_text(encoding="ascii")))
    except (OSError, ValueError):
        return None
