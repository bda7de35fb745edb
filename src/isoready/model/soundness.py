"""Soundness: what came of scoring a checklist with the best and with the worst answers that it accepts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from isoready.model.score import Shortfall


class Reach(NamedTuple):
    """What one rung of the ladder lacks, looked at by itself."""

    best: tuple[Shortfall, ...]
    """With the best answer to every question, and good evidence: what nobody can ever meet."""
    worst: tuple[Shortfall, ...]
    """With the worst answer to every question: all that the rung asks of a firm."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """What scoring says about a checklist that no rule objects to."""

    rungs: tuple[Reach, ...] = ()
    """One for each rung above the lowest; none where scoring refused."""
    passed_over: frozenset[str] = frozenset()
    """Groups whose own value nothing above them uses: a method looks at the controls below and not at them."""
    refusal: str = ""
    """Why it cannot be scored; empty where it can."""
    way_out: str = ""
    """What to do about the refusal."""
