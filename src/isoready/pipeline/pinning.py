"""Pinning: an assessment's evidence looked at now, and its digests written beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.document import parse
from isoready.evidence.pinning import Pinned, pin
from isoready.files import read_bytes
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path


def pin_file(
    path: Path, folders: Sequence[Path], today: date, responses: frozenset[str] | None, *, again: bool
) -> tuple[bytes, tuple[Pinned, ...]]:
    """Return the assessment's bytes with digests recorded, and what was recorded.

    Raises:
        IsoreadyError: the assessment has errors.

    """
    opened = open_assessment(path, folders, today)
    data = read_bytes(path)
    return pin(data, parse(data, shown(path)), opened.assessment, path.parent, today, responses, again=again)
