"""Returning: whatever file answers came back in, read by what it is and not by what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.capture.returning import read_answers
from isoready.files import read_bytes
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.model.returned import Returned


def read_returned(path: Path) -> Returned:
    """Read the answers in a file.

    Raises:
        IsoreadyError: it cannot be read, or is not ours.

    """
    name = shown(path)
    return read_answers(read_bytes(path, name), name)
