"""Shelves: the folders that checklists are looked for in, ours first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.library.packages import brought
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def shelves(folders: Sequence[Path]) -> list[Path]:
    """The shipped checklists, those that installed packages bring, and those of the folders that were named."""
    return [resource("checklists"), *brought(), *folders]
