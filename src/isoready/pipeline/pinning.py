"""Pinning: an assessment's evidence looked at now, and its digests written beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from isoready.evidence.pinning import Pinned, pin
from isoready.files import read_bytes
from isoready.pipeline.opening import open_assessment


def pin_file(
    path: Path, folders: Sequence[Path], today: date, responses: frozenset[str] | None, *, again: bool
) -> tuple[bytes, tuple[Pinned, ...]]:
    """Return the assessment's bytes with digests recorded, and what was recorded.

    Raises:
        IsoreadyError: the assessment has errors.
    """
    opened = open_assessment(path, folders, today)
    return pin(
        read_bytes(path), opened.loaded.document, opened.assessment, path.parent, today, responses, again=again
    )
