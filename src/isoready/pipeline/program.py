"""The program: what of it judges, as a digest, so that what another one found is not told as if this one had."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import isoready

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOME: Final = Path(isoready.__file__).parent


@cache
def program(rooms: tuple[str, ...] = ("",), libraries: tuple[str, ...] = ()) -> str:
    """Digest what the rooms are made of: another version, or a changed line of code or library, gives another."""
    seen = sha256(f"{isoready.__version__} {sys.version}\n".encode())
    files = (*(path for room in rooms for path in _code(os.path.join(_HOME, room))), *map(_library, libraries))  # noqa: PTH118  many at every start
    for path in files:
        status = os.stat(path) if path else None  # noqa: PTH116  the same
        told = f"{path}:{status.st_size}:{status.st_mtime_ns}" if status else "none"
        seen.update(f"{told}\n".encode(errors="surrogateescape"))
    return seen.hexdigest()


def _code(top: str) -> Iterator[str]:
    for folder, below, files in os.walk(top):
        below[:] = sorted(name for name in below if name not in {"__pycache__", "_data"})
        yield from (os.path.join(folder, name) for name in sorted(files) if name.endswith(".py"))  # noqa: PTH118  the same


def _library(name: str) -> str | None:
    """Where the code of a library lies; None where it is not installed."""
    try:
        spec = find_spec(name)
    except ModuleNotFoundError:
        return None
    return spec.origin if spec else None
