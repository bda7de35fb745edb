"""Planning: the cheapest way to a verdict or a score, or the most that some days can buy, with the proof."""

from isoready.planning.applying import applied
from isoready.planning.planner import plan

__all__ = ["applied", "plan"]
