"""Applicability: which controls and groups are for this firm, decided from facts before anything is scored."""

from isoready.applicability.deciding import decide
from isoready.applicability.problems import problems

__all__ = ["decide", "problems"]
