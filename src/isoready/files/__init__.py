"""Files: from a path to a checked model with every fault of its schema, and back to disk in one step."""

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
