"""The marker: by what a file tells, before anything is parsed, that a comment in it may speak to isoready."""

from __future__ import annotations

from typing import Final

MARKER: Final = b"isoready:"
"""What a file must hold before a search for comments costs more than to look for it."""
KINDS: Final = (".yaml", ".yml", ".toml", ".md")
"""Endings of files whose comments are read."""
