"""The crosswalks in some folders, by what they lead from and to, without opening any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FOLDER: Final = "crosswalks"
"""Beside the checklists: ``crosswalks/<from>--<to>.yaml``."""
_BETWEEN: Final = "--"


@dataclass(frozen=True, slots=True)
class CrosswalkFile:
    """One crosswalk."""

    left: str
    """Id of the checklist that it leads from."""
    right: str
    """Id of the checklist that it leads to, or a name of the standard."""
    path: Path

    @property
    def name(self) -> str:
        """What it is called: its file's name without the ending."""
        return self.path.stem


def crosswalk_files(roots: Sequence[Path]) -> tuple[CrosswalkFile, ...]:
    """All crosswalks, sorted by where they lead from and to, then by path; the name of a file says both."""
    found = (
        CrosswalkFile(left, right, path)
        for root in roots
        for path in root.glob(f"{FOLDER}/*.yaml")
        for left, between, right in [path.stem.partition(_BETWEEN)]
        if between
    )
    return tuple(sorted(found, key=lambda each: (each.left, each.right, each.path.as_posix())))


def find_crosswalk(files: Sequence[CrosswalkFile], left: str, right: str) -> CrosswalkFile:
    """Find the crosswalk between two ids; where several folders have one, the first folder's.

    Raises:
        IsoreadyError: there is none.

    """
    found = [each for each in files if (each.left, each.right) == (left, right)]
    if not found:
        others = ", ".join(dict.fromkeys(each.right for each in files if each.left == left))
        msg = f"there is no crosswalk from `{left}` to `{right}`"
        raise IsoreadyError(
            msg, f"From `{left}` there is one to: {others}." if others else "List them: isoready list --maps"
        )
    return found[0]
