"""Sitting down: an assessment that is there, or a blank one, opened to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.capture.blank import blank_assessment
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files import load_assessment, read_bytes
from isoready.files.guarding import write_unchanged
from isoready.pipeline.interviewing import Sitting, judged
from isoready.pipeline.localising import in_language
from isoready.pipeline.opening import open_checklist, refuse_errors, set_beside
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.localised import Localised
    from isoready.pipeline.opening import OpenedChecklist


def sit_down(path: Path, folders: Sequence[Path], today: date, language: str | None = None) -> Sitting:
    """Open an assessment that is there.

    ``language`` is the one to ask in; the file's own where None, if the checklist has it.

    Raises:
        IsoreadyError: it cannot be read or written, is no assessment, or its checklist is not here.

    """
    _refuse_links(path)
    data = read_bytes(path, shown(path))
    document = parse(data, shown(path))
    model = judged(path, data, document)
    checklist = open_checklist(f"{model.checklist.id}@{model.checklist.version}", folders)
    loaded = load_assessment(path, shown(path), data)
    if loaded.model is not None:
        found = set_beside(path, loaded, loaded.model, checklist, today)[1]
        refuse_errors([each for each in found if each.rule == "checklist-mismatch"], shown(path))
    return Sitting(path, data, checklist, _read_in(checklist, language, model.language), today)


def begin(  # noqa: PLR0913  a checklist, and what the file says from the beginning
    path: Path,
    reference: str,
    folders: Sequence[Path],
    today: date,
    *,
    language: str | None,
    instances: Mapping[str, str],
) -> None:
    """Lay a blank assessment of a checklist.

    Raises:
        IsoreadyError: there is no such checklist or language, or the file cannot be written.

    """
    opened = open_checklist(reference, folders)
    read_in = in_language(opened, language or "en")
    text = blank_assessment(opened.model, opened.digest, today, read_in=read_in, instances=instances)
    write_unchanged(path, text.encode(), None)


def refuse_other(path: Path, sitting: Sitting, reference: str, folders: Sequence[Path]) -> None:
    """Go on only where the file answers the checklist that somebody names.

    Raises:
        IsoreadyError: it answers another, or there is no such checklist.

    """
    wanted = open_checklist(reference, folders).model
    if wanted.name != sitting.checklist.model.name:
        msg = f"{shown(path)} answers {sitting.checklist.model.name}, and not {wanted.name}"
        raise IsoreadyError(
            msg, "Leave out --checklist to go on with it, or name another file for the other checklist."
        )


def _read_in(checklist: OpenedChecklist, language: str | None, own: str) -> Localised:
    if language is not None:
        return in_language(checklist, language)
    try:
        return in_language(checklist, own)
    except IsoreadyError:
        return in_language(checklist, "en")  # the file is in a language that the checklist lacks


def _refuse_links(path: Path) -> None:
    if path.is_symlink():
        msg = f"{shown(path)} is a link, which isoready never follows when it writes"
        raise IsoreadyError(msg, "Name the file it leads to.")
