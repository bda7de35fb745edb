"""Gaps: from a scorecard to what falls short, how badly, and what to do first."""

from isoready.gaps.findings import find_findings
from isoready.gaps.ranking import find_gaps

__all__ = ["find_findings", "find_gaps"]
