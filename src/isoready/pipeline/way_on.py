"""The way on: what can be done with answers to a version of a checklist that is not here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.library.migrations import map_files, way
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def way_on(old: str, new: str, path: str, folders: Sequence[Path]) -> str:
    """How the answers could be taken along: by a map, or by hand where nothing but the number is another."""
    try:
        if list(way(map_files([resource("checklists"), *folders]), old, new)):
            return f"With that folder the answers can be taken along, too: isoready migrate {path} --to {new}."
    except IsoreadyError:
        pass
    version = new.rpartition("@")[2]
    return f"Or, if it asks the same as before, write `version: {version}` into the assessment and take `digest:` out."
