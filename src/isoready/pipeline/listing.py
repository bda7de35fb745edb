"""Listing: which maps lead from one checklist to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.library.crosswalks import crosswalk_files
from isoready.library.migrations import map_files
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def map_lines(folders: Sequence[Path]) -> Iterator[str]:
    """A line for each migration map, then for each crosswalk: what it leads from and to, and its file."""
    roots = [resource("checklists"), *folders]
    lines = [("migration", each.old, each.new, each.path) for each in map_files(roots)]
    lines += [("crosswalk", each.left, each.right, each.path) for each in crosswalk_files(roots)]
    wide = max((len(f"{left} -> {right}") for _, left, right, _ in lines), default=0)
    for kind, left, right, path in lines:
        yield f"{kind:<9}  {f'{left} -> {right}':<{wide}}  {path.as_posix()}"
