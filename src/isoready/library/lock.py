"""The lock: the digest of every checklist that was ever published, so that none can change unnoticed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "checklists.lock"
"""Beside the checklists; a line each, ``sha256  path``, as ``sha256sum --check`` reads it."""


def locked(file: Path | None = None) -> dict[str, str]:
    """Digest by path of every published file; none where there is no lock."""
    path = file or resource("checklists", NAME)
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def is_published(digest: str) -> bool:
    """Whether a file of this SHA-256 was published with isoready, and so passed every rule when it was."""
    return digest in locked().values()
