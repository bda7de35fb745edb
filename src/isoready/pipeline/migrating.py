"""Migrating: an assessment's file taken to another checklist version, map by map, and what that does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files import load_migration, read_bytes, understand_assessment, write_atomic
from isoready.library.catalogue import Catalogue
from isoready.library.migrations import map_files, way
from isoready.migration import Routes, routes_of, told, walk
from isoready.model.migrated import Leg, Migrated
from isoready.pipeline.mapping import migration_faults
from isoready.pipeline.opening import OpenedChecklist, open_assessment, open_checklist, refuse_errors
from isoready.pipeline.showing import shown
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from isoready.library.migrations import Passage


def migrate_file(path: Path, to: str, folders: Sequence[Path], today: date) -> Migrated:
    """Say what migrating an assessment would make of it; nothing is written.

    ``to`` is ``id@version``, or ``id`` for its latest version.

    Raises:
        IsoreadyError: the assessment has errors, there is no such version, or no map leads there.

    """
    opened = open_assessment(path, folders, today)
    old, new = opened.checklist.model.name, _wanted(to, folders)
    data, legs = migrated(read_bytes(path), shown(path), old, new, folders)
    result = understand_assessment(data, shown(path))
    refuse_errors(result.diagnostics, shown(path))
    return Migrated(shown(path), opened.assessment.organisation.name, old, new, legs, data)


def migrated(data: bytes, name: str, old: str, new: str, folders: Sequence[Path]) -> tuple[bytes, tuple[Leg, ...]]:
    """Take the bytes of an assessment of ``old`` to ``new``, both ``id@version``; ``name`` is what people call it.

    Raises:
        IsoreadyError: no map leads there, or a map or a checklist on the way has errors.

    """
    legs: list[Leg] = []
    for passage, routes, digest, summary in _passages(old, new, folders):
        given = parse(data, name).data.get("responses") or {}
        data, moves = walk(data, name, routes, digest)
        legs.append(told(given, moves, routes, summary, backwards=passage.backwards))
    return data, tuple(legs)


def _passages(old: str, new: str, folders: Sequence[Path]) -> Iterator[tuple[Passage, Routes, str, str]]:
    roots = [resource("checklists"), *folders]
    for passage in way(map_files(roots), old, new):
        before, after = (open_checklist(each, folders) for each in (passage.map.old, passage.map.new))
        routes, summary = _routes(passage, before, after)
        if passage.backwards:
            yield passage, routes.back(), before.digest, summary
        else:
            yield passage, routes, after.digest, summary


def _routes(passage: Passage, old: OpenedChecklist, new: OpenedChecklist) -> tuple[Routes, str]:
    loaded = load_migration(passage.map.path, shown(passage.map.path))
    refuse_errors((*loaded.diagnostics, *migration_faults(loaded, old.model, new.model)), shown(passage.map.path))
    if loaded.model is None:
        msg = f"{shown(passage.map.path)} is no migration map"
        raise IsoreadyError(msg)
    return routes_of(loaded.model, old.model, new.model), summary_of(loaded.model.summary)


def summary_of(words: str) -> str:
    """A summary on one line."""
    return " ".join(words.split())


def _wanted(to: str, folders: Sequence[Path]) -> str:
    name, _, version = to.partition("@")
    found = Catalogue([resource("checklists"), *folders]).find(name, version or None)
    return f"{found.id}@{found.version}"


def write_migrated(path: Path, found: Migrated) -> Path:
    """Write the file as it would be, after a copy of it as it is, and return the copy's path.

    Raises:
        IsoreadyError: one of the two cannot be written; the file is then as it was.

    """
    backup = _spare(path)
    write_atomic(backup, read_bytes(path), like=path)
    write_atomic(path, found.data)
    return backup


def _spare(path: Path) -> Path:
    """A name for the copy that no file has yet: ``our.yaml.bak``, ``our.yaml.2.bak``, ..."""
    number, found = 1, path.with_name(f"{path.name}.bak")
    while found.exists() or found.is_symlink():
        number += 1
        found = path.with_name(f"{path.name}.{number}.bak")
    return found
