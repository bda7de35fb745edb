"""Scoring: from answers and what carries them to exact numbers with their trace; arithmetic only."""

from isoready.model.bands import rating
from isoready.scoring.asking import achievement
from isoready.scoring.case import Case
from isoready.scoring.engine import score
from isoready.scoring.explain import explain
from isoready.scoring.gain import gains
from isoready.scoring.method import Method, Methods, Part

__all__ = ["Case", "Method", "Methods", "Part", "achievement", "explain", "gains", "rating", "score"]
