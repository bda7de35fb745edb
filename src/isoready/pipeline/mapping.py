"""Mapping: migration maps and crosswalks opened with the checklists at their ends, and every fault of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, Severity
from isoready.errors import IsoreadyError
from isoready.files import Loaded, load_crosswalk, load_migration
from isoready.pipeline.opening import open_checklist
from isoready.pipeline.showing import shown
from isoready.validation import CrosswalkSubject, MigrationSubject, check_crosswalk, check_migration

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from isoready.model.checklist import Checklist
    from isoready.model.crosswalk import Crosswalk, End
    from isoready.model.migration import Migration


def look_at_migration(
    path: Path, folders: Sequence[Path], data: bytes | None = None
) -> tuple[Loaded[Migration], tuple[Diagnostic, ...]]:
    """Load a migration map with its two checklists and apply every rule to it."""
    loaded = load_migration(path, shown(path), data)
    if loaded.model is None:
        return loaded, loaded.diagnostics
    old, new = (
        _checklist(loaded, key, pin.name, folders)
        for key, pin in (("from", loaded.model.old), ("to", loaded.model.new))
    )
    if isinstance(old, Diagnostic) or isinstance(new, Diagnostic):
        return loaded, tuple(each for each in (old, new) if isinstance(each, Diagnostic))
    return loaded, migration_faults(loaded, old, new)


def migration_faults(loaded: Loaded[Migration], old: Checklist, new: Checklist) -> tuple[Diagnostic, ...]:
    """Apply every rule to a migration map."""
    model = loaded.model
    return () if model is None else tuple(check_migration(MigrationSubject(loaded, model, old, new)))


def look_at_crosswalk(
    path: Path, folders: Sequence[Path], data: bytes | None = None
) -> tuple[Loaded[Crosswalk], tuple[Diagnostic, ...]]:
    """Load a crosswalk with the checklists at its ends and apply every rule to it."""
    loaded = load_crosswalk(path, shown(path), data)
    if loaded.model is None:
        return loaded, loaded.diagnostics
    left, right = (
        _end(loaded, key, end, folders) for key, end in (("from", loaded.model.left), ("to", loaded.model.right))
    )
    if isinstance(left, Diagnostic) or isinstance(right, Diagnostic):
        return loaded, tuple(each for each in (left, right) if isinstance(each, Diagnostic))
    return loaded, tuple(check_crosswalk(CrosswalkSubject(loaded, loaded.model, left, right)))


def _end(loaded: Loaded[Crosswalk], key: str, end: End, folders: Sequence[Path]) -> Checklist | Diagnostic | None:
    return None if end.standard else _checklist(loaded, key, end.name, folders)


def _checklist(
    loaded: Loaded[Migration] | Loaded[Crosswalk], key: str, name: str, folders: Sequence[Path]
) -> Checklist | Diagnostic:
    try:
        return open_checklist(name, folders).model
    except IsoreadyError as fault:
        return Diagnostic(loaded.locate(key), Severity.ERROR, "unknown-checklist", fault.message, fault.hint)
