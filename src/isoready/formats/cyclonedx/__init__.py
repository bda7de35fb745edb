"""CycloneDX 1.6 (ECMA-424): an assessment as a standard with what is claimed, shown and attested about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from isoready.formats.cyclonedx.declarations import declarations
from isoready.formats.cyclonedx.naming import moment
from isoready.formats.cyclonedx.standard import standard
from isoready.formats.identity import uuid_of
from isoready.formats.reviewed import left_out
from isoready.model.exporting import ExportFormat

if TYPE_CHECKING:
    from isoready.model.report import GapReport, Provenance

SPECIFICATION: Final = "1.6"


def render(report: GapReport) -> bytes:
    """Write the document; its scores are decimals of exact fractions, rounded once (see ``naming.decimal``)."""
    source = report.provenance
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "serialNumber": f"urn:uuid:{_serial(source)}",
        "version": 1,
        "metadata": {
            "timestamp": moment(source.as_of),
            "tools": {"components": [{"type": "application", "name": "isoready", "version": source.tool_version}]},
            "properties": _properties(report),
        },
        "definitions": {"standards": [standard(report.checklist)]},
        "declarations": declarations(report),
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def _serial(source: Provenance) -> str:
    return uuid_of("cyclonedx", source.checklist_digest, source.assessment_digest, source.as_of.isoformat())


def _properties(report: GapReport) -> list[dict[str, Any]]:
    """What belongs beside the numbers, exactly; every name begins with ``isoready:``."""
    card, source = report.scorecard, report.provenance
    coverage = card.root.coverage
    told = {
        "supported": card.root.supported.value,
        "claimed": card.root.claimed.value,
        "lowest": card.root.supported.lowest,
        "highest": card.root.supported.highest,
        "verdict": card.verdict.rung.id,
        "draft": "yes" if card.draft else "no",
        "answered": coverage.answered,
        "unanswered": coverage.unanswered,
        "not-applicable-answers": coverage.not_applicable,
        "method": report.checklist.scoring.method,
        "checklist": source.checklist,
        "checklist-sha256": source.checklist_digest,
        "assessment": source.assessment,
        "assessment-sha256": source.assessment_digest,
        "notice": report.checklist.notice,
    }
    reasons = {f"not-applicable:{name}": reason for name, reason in left_out(report).items()}
    return [{"name": f"isoready:{name}", "value": str(value)} for name, value in {**told, **reasons}.items()]


EXPORT: Final = ExportFormat("assessment", render)
