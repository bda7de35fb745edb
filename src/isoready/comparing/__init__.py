"""Comparing: two assessments set side by side, and the change of the score handed out exactly to its causes."""

from isoready.comparing.comparing import compare
from isoready.comparing.crossing import across
from isoready.comparing.pair import End, Pair, Side

__all__ = ["End", "Pair", "Side", "across", "compare"]
