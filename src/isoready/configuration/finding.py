"""Finding the configuration: the nearest folder up to the git root that has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OWN: Final = "isoready.toml"
SHARED: Final = "pyproject.toml"
_NAME: Final = rb"[ \t]*[\"']?%s[\"']?[ \t]*"
_TABLE: Final = re.compile(rb"^[ \t]*\[\[?" + _NAME % b"tool" + rb"\." + _NAME % b"isoready" + rb"[.\]]", re.MULTILINE)
_HEAD: Final = 1 << 20
"""Bytes of a shared file that are looked at for our table."""


def find_configuration(start: Path) -> Path | None:
    """Find the file that configures what is done in the folder ``start``; None where there is none.

    ``isoready.toml`` counts before ``pyproject.toml``, which counts only if it speaks of ``tool.isoready``. Folders
    above ``start`` are looked at up to the one that holds ``.git``; without such a folder only ``start`` is, so that a
    stranger's file in a shared folder says nothing.
    """
    for folder in _folders(start):
        if (folder / OWN).is_file():
            return folder / OWN
        if _speaks(folder / SHARED):
            return folder / SHARED
    return None


def _folders(start: Path) -> Iterator[Path]:
    folders = [start, *start.parents]
    root = next((number for number, folder in enumerate(folders) if (folder / ".git").exists()), 0)
    yield from folders[: root + 1]


def _speaks(path: Path) -> bool:
    """Whether a shared file has our table; its head stands on a line of its own, or it is written otherwise."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return _TABLE.search(head) is not None or (b"isoready" in head and _holds(head))


def _holds(data: bytes) -> bool:
    import tomllib  # noqa: PLC0415  few files name us without the head

    try:
        tools = tomllib.loads(data.decode("utf-8-sig")).get("tool")
    except ValueError:
        return False
    return isinstance(tools, dict) and "isoready" in tools
