"""What an export is made of, and what a format of export is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datetime import date

    from isoready.model.checklist import Checklist
    from isoready.model.crosswalk import Crosswalk


@dataclass(frozen=True, slots=True)
class ChecklistSource:
    """A checklist to export."""

    checklist: Checklist
    digest: str
    """SHA-256 of its file."""
    day: date
    """The day of the export."""


@dataclass(frozen=True, slots=True)
class CrosswalkSource:
    """A crosswalk to export, with the checklists at its ends."""

    crosswalk: Crosswalk
    digest: str
    """SHA-256 of its file."""
    left: ChecklistSource | None
    """None where that end is a standard without a checklist."""
    right: ChecklistSource | None
    day: date
    """The day of the export."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format that other programs read, as a plug-in gives it.

    ``render`` is a function from one noun to the bytes of a file; or, where ``folder`` is true, to the bytes of several
    files by name, which are written side by side. It asks nobody and opens nothing.
    """

    takes: Literal["checklist", "assessment", "crosswalk"]
    """What it is given: a ``ChecklistSource``, a ``GapReport`` or a ``CrosswalkSource``."""
    render: Callable[[Any], bytes | Mapping[str, bytes]]
    folder: bool = False
    plans: bool = False
    """Whether its gap report is to have a plan."""
