"""Handing out: an assessment, finished or blank, as a spreadsheet that somebody else fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from isoready.capture.spreadsheet.form import form_of
from isoready.capture.spreadsheet.part import part_of
from isoready.errors import IsoreadyError
from isoready.files import load_assessment
from isoready.model.assessment import Assessment
from isoready.pipeline.localising import in_language
from isoready.pipeline.opening import open_checklist, refuse_errors
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from isoready.files import Loaded
    from isoready.pipeline.opening import OpenedChecklist

_OPEN: Final = "?"
"""Stands for a name or a scope that a blank assessment leaves open, while it is read."""


def sheet_of(path: Path, kind: str, folders: Sequence[Path] = (), language: str = "en") -> bytes:
    """Write the answers of an assessment as ``xlsx`` or ``csv``, with its checklist's words in one language.

    The firm's name and the scope may still be open, as in a blank assessment.

    Raises:
        IsoreadyError: it cannot be read, its checklist is not here or is another file, or an extra is missing.
    """
    checklist, part = answers_of(path, folders)
    form = form_of(checklist.model, part, in_language(checklist, language))
    if kind == "csv":
        from isoready.capture.spreadsheet.csv_sheet import write_csv  # noqa: PLC0415  one of the two

        return write_csv(form)
    from isoready.capture.spreadsheet.xlsx_writing import write_xlsx  # noqa: PLC0415  the same

    return write_xlsx(form)


def answers_of(path: Path, folders: Sequence[Path] = ()) -> tuple[OpenedChecklist, dict[str, Any]]:
    """Give the checklist of an assessment, and what a form holds of its answers.

    The firm's name and the scope may still be open.

    Raises:
        IsoreadyError: it cannot be read, or its checklist is not here or is another file.
    """
    loaded = load_assessment(path, shown(path))
    assessment = loaded.model or _begun(loaded)
    pin = assessment.checklist
    checklist = open_checklist(f"{pin.id}@{pin.version}", folders)
    if pin.digest not in {None, checklist.digest}:
        msg = f"{shown(path)} answers another file of {checklist.model.name} than the one that is here"
        hint = "Name the folder that has it with --checklists."
        raise IsoreadyError(msg, hint, loaded.locate("checklist", "digest"))
    return checklist, part_of(assessment, checklist.model, checklist.digest)


def _begun(loaded: Loaded[Assessment]) -> Assessment:
    """Read an assessment whose name or scope is still open, and leave them open."""
    data: Any = loaded.document.data if loaded.document else None
    if not isinstance(data, dict):
        refuse_errors(loaded.diagnostics, loaded.path)
    firm = data.get("organisation")
    firm = dict(firm) if isinstance(firm, dict) else {}
    nameless, unbounded = firm.get("name") is None, data.get("scope") is None
    filled = {**data, "organisation": {**firm, "name": _OPEN} if nameless else firm}
    try:
        made = Assessment.model_validate({**filled, "scope": _OPEN} if unbounded else filled)
    except ValidationError:
        refuse_errors(loaded.diagnostics, loaded.path)
        raise
    if nameless:
        made = made.model_copy(update={"organisation": made.organisation.model_copy(update={"name": ""})})
    return made.model_copy(update={"scope": ""}) if unbounded else made
