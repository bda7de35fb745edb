"""The steps in order, in plain calls: load, validate, examine, score, find gaps, report."""

from isoready.pipeline.checking import check_files
from isoready.pipeline.opening import Opened, OpenedChecklist, open_assessment, open_checklist, pick_control
from isoready.pipeline.reporting import explained, gap_report, provenance, scored

__all__ = [
    "Opened",
    "OpenedChecklist",
    "check_files",
    "explained",
    "gap_report",
    "open_assessment",
    "open_checklist",
    "pick_control",
    "provenance",
    "scored",
]
