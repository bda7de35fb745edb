"""Retelling: an assessment's file as sentences for the histories of git; any other file just as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.capture.order import reading_order
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files import read_bytes
from isoready.formats.retelling import retell
from isoready.pipeline.localising import in_language
from isoready.pipeline.opening import open_checklist
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from isoready.model.localised import Localised


def retold(path: Path, folders: Sequence[Path], language: str = "") -> bytes:
    """Tell an assessment as sentences, in the file's own language where ``language`` is empty.

    A file that is none, or that cannot be understood, is given as it is: a difference must be shown all the same.

    Raises:
        IsoreadyError: it cannot be read.

    """
    data = read_bytes(path, shown(path))
    try:
        held = parse(data, shown(path)).data
    except IsoreadyError:
        return data
    if not isinstance(held, dict) or not str(held.get("format", "")).startswith("isoready/assessment/"):
        return data
    said = language or str(held.get("language") or "en")
    checklist, order = _checklist(held, folders, said)
    return retell(held, checklist, said, order)


def _checklist(held: dict[str, Any], folders: Sequence[Path], language: str) -> tuple[Localised | None, Sequence[str]]:
    """The checklist in that language, or in English; None where it is not here."""
    pin, instances = held.get("checklist"), held.get("instances")
    try:
        opened = open_checklist("@".join(str(pin[part]) for part in ("id", "version")), folders)  # type: ignore[index]
    except (IsoreadyError, TypeError, KeyError):
        return None, ()
    order = reading_order(opened.model, instances if isinstance(instances, dict) else ())
    try:
        return in_language(opened, language), order
    except IsoreadyError:
        return in_language(opened, "en"), order
