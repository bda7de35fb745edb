"""Showing: a path as people see it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def shown(path: Path) -> str:
    """The path as people see it: relative to where they stand, with ``/``."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError, RuntimeError):  # it lies elsewhere, or its links lead round in a circle
        return path.as_posix()


def names_below(folder: Path) -> Callable[[str], str]:
    """Give a function that shows paths below a folder as ``shown`` does, also where people stand within it."""
    top, here = (os.path.join(os.path.realpath(each), "").replace(os.sep, "/") for each in (folder, ""))  # noqa: PTH118  text, for every file
    if top.startswith(here):
        return partial(_join, top[len(here) :])
    if here.startswith(top):
        return partial(_seen_from_within, here[len(top) :])
    return partial(_join, f"{folder.as_posix()}/")


def _join(before: str, path: str) -> str:
    return before + path


def _seen_from_within(inner: str, path: str) -> str:
    return path[len(inner) :] if path.startswith(inner) else "../" * inner.count("/") + path
