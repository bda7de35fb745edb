"""Crosswalk: an assessment seen through another checklist, as proposals that nobody has accepted yet."""

from isoready.crosswalk.proposing import propose

__all__ = ["propose"]
