"""Showing: a path as people see it."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path) -> str:
    """The path as people see it: relative to where they stand, with ``/``."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()
