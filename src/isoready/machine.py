"""What of this machine is ready for isoready, and the way out of each fault."""

from __future__ import annotations

import platform
import sys
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.document.events import c_parser_present
from isoready.formats.report.pango import pango_version, way_out
from isoready.library.cache import cache_folder
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OLDEST_PYTHON: Final = (3, 11)
_FONTS: Final = {"English": "NotoSans-", "Urdu": "NotoNastaliqUrdu-"}


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing the machine should have."""

    name: str
    ready: bool
    found: str
    """What there is."""
    way_out: str = ""
    """What to do when it is not ready."""


def conditions(folder: Path) -> Iterator[Condition]:
    """Look at everything isoready needs to work in ``folder``."""
    yield _python()
    yield _yaml()
    yield _pango()
    yield from (_fonts(language, start) for language, start in _FONTS.items())
    yield _checklists()
    yield _writable("this folder", folder, "Go to a folder where you may write, or give one with -o.")
    yield _writable("the cache", cache_folder(), "Set ISOREADY_CACHE_DIR to a folder where you may write.")


def _python() -> Condition:
    ready = sys.version_info[:2] >= _OLDEST_PYTHON
    return Condition("Python", ready, platform.python_version(), "Install Python 3.11 or newer.")


def _yaml() -> Condition:
    ready = c_parser_present()
    found = "the C parser" if ready else "only the slow parser"
    return Condition("YAML", ready, found, "pip install ruamel.yaml.clib (reading is then some 20 times faster)")


def _pango() -> Condition:
    version = pango_version()
    return Condition("PDF", version is not None, f"Pango {version}" if version else "Pango is not there", way_out())


def _fonts(language: str, start: str) -> Condition:
    found = sorted(path.name for path in resource("reports", "fonts").glob(f"{start}*.ttf"))
    return Condition(f"{language} fonts", bool(found), ", ".join(found) or "none", "Install isoready again.")


def _checklists() -> Condition:
    count = len(list(resource("checklists").glob("*/*/checklist.yaml")))
    return Condition("checklists", count > 0, f"{count} shipped", "Install isoready again.")


def _writable(name: str, folder: Path, way_out: str) -> Condition:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return Condition(name, ready=True, found=f"{folder} can be written")
    except OSError as fault:
        return Condition(name, ready=False, found=f"{folder}: {fault.strerror}", way_out=way_out)
