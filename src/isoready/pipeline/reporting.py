"""Reporting: from an opened assessment to its scorecard and its gap report."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from isoready import __version__
from isoready.errors import IsoreadyError
from isoready.files.reading import read_bytes
from isoready.gaps import find_findings, find_gaps
from isoready.model.report import GapReport, Provenance
from isoready.model.sealing import Sources
from isoready.pipeline.methods import methods_of
from isoready.pipeline.showing import shown
from isoready.scoring import Case, gains, score

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.model.score import Scorecard
    from isoready.model.sealing import Moment
    from isoready.pipeline.opening import Opened


def case_of(opened: Opened) -> Case:
    """Everything that the score depends on."""
    checklist = opened.checklist.model
    return Case(checklist, opened.assessment, opened.support, methods_of(checklist), opened.outside)


def scored(opened: Opened) -> Scorecard:
    """Score the answers by the checklist's own methods."""
    return score(case_of(opened))


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
    case = case_of(opened)
    checklist, assessment, support, scorecard = case.checklist, case.assessment, case.support, score(case)
    findings = find_findings(checklist, assessment, scorecard, support)
    gaps = find_gaps(findings, gains(case))
    return GapReport(
        checklist=checklist,
        assessment=assessment,
        scorecard=scorecard,
        support=support,
        findings=findings,
        gaps=gaps,
        provenance=provenance(opened),
    )


def sources_of(opened: Opened, answers: bytes, moments: tuple[Moment, ...] = ()) -> Sources:
    """Give the bytes from which a report is made, so that it can carry them; the checklist's are read again.

    ``moments`` are the assessments of a trend.

    Raises:
        IsoreadyError: the checklist's file is not any more the one that was scored.

    """
    return Sources(answers, _same(opened.checklist.path, opened.checklist.digest), moments)


def _same(path: Path, digest: str) -> bytes:
    data = read_bytes(path, shown(path))
    if sha256(data).hexdigest() != digest:
        msg = f"{shown(path)} was changed while the report was being made"
        raise IsoreadyError(msg, "Make it again when nobody is writing to it.")
    return data
