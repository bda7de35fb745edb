"""Exporting: from a file or a name to what another program reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from isoready import plugins
from isoready.errors import IsoreadyError
from isoready.model.exporting import ChecklistSource, CrosswalkSource, ExportFormat
from isoready.model.sealing import ASSESSMENT
from isoready.pipeline.answers import Answers, answers_in
from isoready.pipeline.mapping import look_at_crosswalk
from isoready.pipeline.opening import open_answers, open_checklist, refuse_errors
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from isoready.model.crosswalk import End
    from isoready.model.report import GapReport
    from isoready.pipeline.ordering import Share


def export(
    name: str, reference: str, folders: Sequence[Path], today: date, share: Share = ""
) -> bytes | Mapping[str, bytes]:
    """Export what ``reference`` names in the format ``name``: the bytes of a file, or of several by name.

    Args:
        name: Name of the format, as its plug-in has it.
        reference: A file; for a format of checklists also ``id`` or ``id@version``.
        folders: Where checklists of one's own are.
        today: The day by which evidence is judged, and which the export carries.
        share: Whether it is to be handed on, and without whom; only what is made of an assessment can be.

    Raises:
        IsoreadyError: there is no such format, or what is named has faults, or cannot be had in that format, or holds
            what is not to be handed on.
    """
    form: ExportFormat = plugins.find(plugins.EXPORT_FORMATS, name)
    if share and form.takes in {"checklist", "crosswalk"}:
        msg = f"{name} is made of a {form.takes}, which has no names and notes to leave out"
        raise IsoreadyError(msg, "Leave out --share.")
    if form.takes == "checklist":
        return form.render(checklist_source(reference, folders, today))
    if form.takes == "crosswalk":
        return form.render(crosswalk_source(Path(reference), folders, today))
    answers = answers_in(Path(reference))
    if not share:
        return form.render(_report(answers, folders, today, plans=form.plans))
    from isoready.pipeline.sharing import Sharing  # noqa: PLC0415  few exports are handed on

    sharing = Sharing(folders, firm=share == "nobody")
    made = form.render(_report(sharing.copy(answers, ASSESSMENT, today), folders, today, plans=form.plans))
    sharing.prove_all(made)
    return made


def checklist_source(reference: str, folders: Sequence[Path], today: date) -> ChecklistSource:
    """Open a checklist to export it.

    Raises:
        IsoreadyError: there is none, or it has faults.
    """
    opened = open_checklist(reference, folders)
    return ChecklistSource(opened.model, opened.digest, today)


def crosswalk_source(path: Path, folders: Sequence[Path], today: date) -> CrosswalkSource:
    """Open a crosswalk with the checklists at its ends.

    Raises:
        IsoreadyError: it is none, or it has faults.
    """
    loaded, faults = look_at_crosswalk(path, folders)
    refuse_errors(faults, shown(path))
    if loaded.model is None:
        msg = f"{shown(path)} is no crosswalk"
        raise IsoreadyError(msg, "isoready list --maps names those that are there.")
    left, right = (_end(end, folders, today) for end in (loaded.model.left, loaded.model.right))
    return CrosswalkSource(loaded.model, loaded.digest, left, right, today)


def _end(end: End, folders: Sequence[Path], today: date) -> ChecklistSource | None:
    return None if end.standard else checklist_source(end.name, folders, today)


def _report(answers: Answers, folders: Sequence[Path], today: date, *, plans: bool) -> GapReport:
    opened = open_answers(answers, folders, today)
    if plans:
        from isoready.pipeline.foreseeing import foreseen  # noqa: PLC0415  the solver is imported for a plan alone

        return foreseen(opened)
    from isoready.pipeline.reporting import gap_report  # noqa: PLC0415  the same

    return gap_report(opened)
