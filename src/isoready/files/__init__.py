"""Files: from a path to a checked model with every fault of its schema, and back to disk in one step."""

from isoready.files.loading import Loaded, Store, load_assessment, load_checklist, load_glossary, load_locale
from isoready.files.reading import read_bytes
from isoready.files.writing import write_atomic

__all__ = [
    "Loaded",
    "Store",
    "load_assessment",
    "load_checklist",
    "load_glossary",
    "load_locale",
    "read_bytes",
    "write_atomic",
]
