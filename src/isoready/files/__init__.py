"""Files: from a path to a checked model with every fault of its schema, and back to disk in one step."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isoready.files.loading import (
        Loaded,
        Store,
        load_assessment,
        load_checklist,
        load_crosswalk,
        load_glossary,
        load_locale,
        load_migration,
        understand_assessment,
    )
    from isoready.files.reading import read_bytes
    from isoready.files.writing import write_atomic

__all__ = [
    "Loaded",
    "Store",
    "load_assessment",
    "load_checklist",
    "load_crosswalk",
    "load_glossary",
    "load_locale",
    "load_migration",
    "read_bytes",
    "understand_assessment",
    "write_atomic",
]

_HOMES = {"read_bytes": "reading", "write_atomic": "writing"}


def __getattr__(name: str) -> object:
    """Import what is asked for only then: models cost 100 ms, and whoever reads bytes needs none."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    found = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'loading')}"), name)
    globals()[name] = found
    return found
