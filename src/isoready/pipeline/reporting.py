"""Reporting: from an opened assessment to its scorecard and its gap report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready import __version__, plugins
from isoready.gaps import find_findings, find_gaps
from isoready.model.report import GapReport, Provenance
from isoready.scoring import explain, gains, score

if TYPE_CHECKING:
    from isoready.model.score import Scorecard
    from isoready.pipeline.opening import Opened


def method_of(opened: Opened) -> plugins.Method:
    """The method that the checklist names."""
    method: plugins.Method = plugins.find(plugins.METHODS, opened.checklist.model.scoring.method)
    return method


def scored(opened: Opened) -> Scorecard:
    """Score the answers by the checklist's own method."""
    return score(opened.checklist.model, opened.assessment, opened.support, method_of(opened))


def explained(opened: Opened, scorecard: Scorecard, node_id: str) -> bytes:
    """Show how one number comes about, line by line.

    Raises:
        IsoreadyError: nothing has that id.

    """
    lines = explain(scorecard, node_id, opened.checklist.model.scoring, method_of(opened))
    return "".join(f"{line}\n" for line in lines).encode()


def provenance(opened: Opened) -> Provenance:
    """Say from what, by what and as of when."""
    return Provenance(
        tool_version=__version__,
        checklist=opened.checklist.model.name,
        checklist_digest=opened.checklist.digest,
        assessment=opened.path.name,
        assessment_digest=opened.loaded.digest,
        as_of=opened.as_of,
    )


def gap_report(opened: Opened) -> GapReport:
    """Score, find what falls short, and put first things first."""
    checklist, assessment, support = opened.checklist.model, opened.assessment, opened.support
    scorecard = scored(opened)
    findings = find_findings(checklist, assessment, scorecard, support)
    gaps = find_gaps(findings, gains(checklist, assessment, support, method_of(opened)))
    return GapReport(
        checklist=checklist,
        assessment=assessment,
        scorecard=scorecard,
        support=support,
        findings=findings,
        gaps=gaps,
        provenance=provenance(opened),
    )
