"""Gap reports of random worlds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from isoready.gaps import find_findings, find_gaps
from isoready.model.report import GapReport, Provenance
from isoready.scoring import gains, score

if TYPE_CHECKING:
    from tests.scoring.random_worlds import World


def report_of(world: World) -> GapReport:
    """Score a world, and find what falls short."""
    case = world.case
    card = score(case)
    findings = find_findings(case.checklist, case.assessment, card, case.support)
    source = Provenance("0", case.checklist.name, "0" * 64, "our.yaml", "1" * 64, date(2026, 11, 23))
    gaps = find_gaps(findings, gains(case))
    return GapReport(case.checklist, case.assessment, card, case.support, findings, gaps, source)
