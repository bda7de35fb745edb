"""A location is a path with the line and column where something starts and ends."""

from __future__ import annotations

from typing import NamedTuple


class Location(NamedTuple):
    """A span of text in a file.

    Lines and columns count characters from 1, as editors and CI services do; the end is exclusive. A path is
    relative where it can be and always uses ``/``.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        """Render as ``path:line:column``, which terminals and editors make clickable."""
        return f"{self.path}:{self.line}:{self.column}"
