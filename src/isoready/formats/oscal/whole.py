"""The whole set: catalog, plan, results and plan of action of one assessment, which name one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.oscal import catalog, plan, poam, results
from isoready.formats.oscal.linking import FILES
from isoready.model.exporting import ChecklistSource, ExportFormat

if TYPE_CHECKING:
    from isoready.model.report import GapReport


def render(report: GapReport) -> dict[str, bytes]:
    """Write the documents by file name; without a gap there is no plan of action.

    Raises:
        IsoreadyError: nothing is answered yet.
    """
    asked = ChecklistSource(report.checklist, report.provenance.checklist_digest, report.provenance.as_of)
    made = {
        FILES[catalog.MODEL]: catalog.render(asked),
        FILES[plan.MODEL]: plan.render(report),
        FILES[results.MODEL]: results.render(report),
    }
    return {**made, FILES[poam.MODEL]: poam.render(report)} if report.gaps else made


EXPORT: Final = ExportFormat("assessment", render, folder=True, plans=True)
