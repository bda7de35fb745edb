"""Checking: every fault of every file named, whatever kind of file it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.pipeline.remembering import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.diagnostics import Diagnostic
    from isoready.pipeline.opening import Look

_KIND: Final = re.compile(rb"^[\"']?format[\"']?:[ \t]*[\"']?isoready/(checklist|locale|glossary)/", re.MULTILINE)
_HEAD: Final = 65_536
"""How many bytes are looked at to tell what kind of file it is."""


def check_files(paths: Sequence[Path], folders: Sequence[Path], today: date) -> list[Diagnostic]:
    """Check each file by itself and return all faults, sorted by place.

    A file that cannot be understood is a fault like any other, and the others are still checked.

    Raises:
        IsoreadyError: a path is missing, is a folder, or may not be read.

    """
    found = [diagnostic for path in paths for diagnostic in _check(path, folders, today)]
    return sorted(found, key=lambda diagnostic: diagnostic.order)


def _check(path: Path, folders: Sequence[Path], today: date) -> tuple[Diagnostic, ...]:
    kind = _kind(path)
    if kind == b"checklist":
        from isoready.pipeline.opening import look_at_checklist  # noqa: PLC0415  models cost 150 ms

        return look_at_checklist(path)[1]
    if kind:
        from isoready.pipeline.localising import look_at_glossary, look_at_locale  # noqa: PLC0415  the same

        return look_at_locale(path) if kind == b"locale" else look_at_glossary(path)
    return remembered(path, folders, today, _look)


def _look(path: Path, folders: Sequence[Path], today: date) -> Look:
    from isoready.pipeline.opening import look_at_assessment  # noqa: PLC0415  what is remembered needs no models

    return look_at_assessment(path, folders, today)


def _kind(path: Path) -> bytes:
    """What the file says it is, empty for an assessment; what cannot be opened is told by the loader, in one place."""
    try:
        with path.open("rb") as file:
            found = _KIND.search(file.read(_HEAD))
    except OSError:
        return b""
    return found[1] if found else b""
