"""Marking: which files of a run hold a comment to isoready, so that only these pay for looking at it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.pipeline.looking import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.diagnostics import Diagnostic
    from isoready.pipeline.looking import Looked

MARKER: Final = b"isoready:"
_KINDS: Final = (".yaml", ".yml", ".toml", ".md")


def marked(looked: Iterable[Looked], diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[str, bytes]]:
    """Give each file that was looked at or has a fault, and holds the marker, by its path as shown to people."""
    sources = {each.file.path: each.source for each in looked}
    for fault in diagnostics:
        path = fault.location.path
        if path not in sources:
            sources[path] = Source(Path(path))
    for path, source in sources.items():
        if path.lower().endswith(_KINDS):
            data = source.content()
            if data is not None and MARKER in data:
                yield path, data
