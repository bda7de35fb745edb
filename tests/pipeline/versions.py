"""A folder with a checklist in three versions and the maps between them, as files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.migration.world import MAPS, VERSIONS, migration

if TYPE_CHECKING:
    from pathlib import Path


def folder(top: Path) -> Path:
    """Write the checklists and the maps."""
    for version, checklist in VERSIONS.items():
        _write(top / "sample" / version / "checklist.yaml", checklist.model_dump_json(exclude_defaults=True))
    for old, new in MAPS:
        path = top / "sample" / "migrations" / f"{old}--{new}.yaml"
        _write(path, migration(old, new).model_dump_json(exclude_defaults=True, by_alias=True))
    return top


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def crosswalk(top: Path, name: str, right: dict[str, str], *mappings: dict[str, Any]) -> Path:
    """Write a crosswalk from version 1.0.0."""
    made = {
        "format": "isoready/crosswalk/1",
        "from": {"id": "sample", "version": "1.0.0"},
        "to": right,
        "summary": "A sample.",
        "mappings": [{"source": "own judgement", "confidence": "low", **each} for each in mappings],
    }
    path = top / "crosswalks" / f"{name}.yaml"
    _write(path, json.dumps(made))
    return path
