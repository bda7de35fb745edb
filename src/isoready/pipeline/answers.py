"""Answers: an assessment as it is at hand, whether it stands in a folder, was made for others, or lies in a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.evidence.examination import Folder
from isoready.files.reading import read_bytes
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Answers:
    """The bytes of an assessment, what they are called, and where its evidence is looked for."""

    path: Path
    data: bytes
    folder: Folder


def answers_in(path: Path) -> Answers:
    """Read an assessment once, so that whatever is made of it is made of the same bytes.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.

    """
    return Answers(path, read_bytes(path, shown(path)), Folder(path.parent))
