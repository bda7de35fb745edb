"""Marking: which files of a run hold a comment to isoready, so that only these pay for looking at it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from isoready.pipeline.looking import Source
from isoready.structure.marker import KINDS, MARKER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from isoready.diagnostics import Diagnostic
    from isoready.pipeline.looking import Looked


def marked(looked: Sequence[Looked], diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[str, bytes]]:
    """Give each file that was looked at or has a fault, and holds the marker, by its path as shown to people."""
    files = {each.file.path: each.marked or each.source for each in looked if each.marked != b""}
    known = {each.file.path for each in looked}
    files |= {
        fault.location.path: Source(Path(fault.location.path))
        for fault in diagnostics
        if fault.location.path not in known
    }
    for path, file in files.items():
        if path.lower().endswith(KINDS):
            data = file.content() if isinstance(file, Source) else file
            if data is not None and MARKER in data:
                yield path, data
