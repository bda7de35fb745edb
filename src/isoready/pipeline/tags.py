"""Tags: the names that git keeps, read from its own files, so that no program is run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST: Final = 10_000
"""Tags that are looked at, and names of one folder."""
_BYTES: Final = 4 * 1024 * 1024
_PREFIX: Final = "refs/tags/"


def tags_of(folder: Path) -> tuple[str, ...]:
    """The names of the tags of a repository, sorted; none where its data are kept somewhere else."""
    home = folder / ".git"
    if home.is_symlink() or not home.is_dir():
        return ()
    return tuple(sorted({*_packed(home / "packed-refs"), *_loose(home / "refs" / "tags")})[:_MOST])


def _packed(path: Path) -> Iterator[str]:
    try:
        with path.open("rb") as file:
            text = file.read(_BYTES).decode(errors="replace")
    except OSError:
        return
    for line in text.splitlines():
        _, _, name = line.partition(" ")
        if name.startswith(_PREFIX):
            yield name.removeprefix(_PREFIX)


def _loose(top: Path) -> Iterator[str]:
    count = 0
    for name, _, files in os.walk(top):
        for file in files:
            count += 1
            if count > _MOST:
                return
            yield os.path.relpath(os.path.join(name, file), top).replace(os.sep, "/")  # noqa: PTH118  paths of os.walk are texts
