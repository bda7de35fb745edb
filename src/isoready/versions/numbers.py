"""Numbers: which version changes of a level ask for (Semantic Versioning 2.0.0)."""

from __future__ import annotations

from isoready.model.changes import Level


def numbers(version: str) -> tuple[int, int, int]:
    """``1.2.3`` as numbers."""
    major, minor, patch = map(int, version.split("."))
    return major, minor, patch


def asked_for(version: str, level: Level | None) -> str:
    """The least version after ``version`` that may hold changes of that level; before 1.0.0 a minor one may break."""
    major, minor, patch = numbers(version)
    if level is None:
        return version
    if level is Level.BREAKING and major:
        return f"{major + 1}.0.0"
    return f"{major}.{minor}.{patch + 1}" if level is Level.PATCH else f"{major}.{minor + 1}.0"
