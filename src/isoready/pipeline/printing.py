"""Printing: a checklist, or an assessment that goes on, as a worksheet on paper or as a PDF form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.capture.paper.page import page
from isoready.capture.paper.sheet import sheet_of
from isoready.capture.paper.words import LANGUAGES, paper_words
from isoready.capture.spreadsheet.part import FORMAT
from isoready.formats.report.fonts import font_faces
from isoready.formats.worksheet.pdf import write
from isoready.model.worksheet import FORMAT as WORKSHEET
from isoready.pipeline.handing_out import answers_of
from isoready.pipeline.localising import in_language
from isoready.pipeline.opening import open_checklist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.presentation import UrduFont
    from isoready.pipeline.opening import OpenedChecklist

_FILES: Final = frozenset({".yaml", ".yml", ".json"})
_CHECKLIST: Final = b"isoready/checklist/"
_HEAD: Final = 4096


class Wanted(NamedTuple):
    """A worksheet as it was ordered."""

    languages: tuple[str, ...] = ("en",)
    urdu_font: UrduFont = "nastaliq"
    fillable: bool = False


def worksheet(reference: str, folders: Sequence[Path], wanted: Wanted) -> bytes:
    """Make the worksheet of a checklist (``id``, ``id@version``, its file), or of an assessment, with its answers.

    Raises:
        IsoreadyError: there is no such file or checklist, it has errors, or a language is not spoken.
    """
    for language in wanted.languages:
        paper_words(language)
    tags = [language for language in LANGUAGES if language in wanted.languages]
    checklist, part = _asked(reference, folders)
    readings = [in_language(checklist, language) for language in tags]
    sheet = sheet_of(checklist.model, part, readings)
    html = page(sheet, fillable=wanted.fillable, urdu_font=wanted.urdu_font, fonts=font_faces())
    base = part if _is_assessment(reference) else None
    fields = sheet.fields if wanted.fillable else 0
    carried = {"format": WORKSHEET, "checklist": part["checklist"], "fields": fields, "base": base}
    return write(html, json.dumps(carried).encode(), sheet.values, fillable=wanted.fillable)


def _is_assessment(reference: str) -> bool:
    path = Path(reference)
    if path.suffix not in _FILES:
        return False
    try:
        with path.open("rb") as file:
            return _CHECKLIST not in file.read(_HEAD)
    except OSError:
        return True


def _asked(reference: str, folders: Sequence[Path]) -> tuple[OpenedChecklist, dict[str, Any]]:
    if _is_assessment(reference):
        return answers_of(Path(reference), folders)
    checklist = open_checklist(reference, folders)
    pin = {"id": checklist.model.id, "version": checklist.model.version, "digest": checklist.digest}
    return checklist, {"format": FORMAT, "checklist": pin, "responses": {}}
