"""Findings and gaps: where the organisation falls short, and what would close it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from isoready.model.checklist import Control
    from isoready.model.evidence import Support
    from isoready.model.rules import Grade
    from isoready.model.score import ScoreNode

NO_DAYS: Final = Fraction(0)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one control, set against what the checklist asks."""

    control: Control
    group: str
    """The group that holds it."""
    grade: Grade
    node: ScoreNode
    support: tuple[Support, ...]
    """What carries each of its answers, in the order of its questions; empty support where unanswered."""
    notes: tuple[str, ...]
    """What the firm wrote."""
    statement: str
    """One sentence: claimed, supported, and why they differ."""
    days: Fraction = NO_DAYS
    """Person-days from the supported answer to the top of the scale; see ``Gap.days``."""
    owner: str = ""
    """Who closes the gap, where the firm says so."""
    due: date | None = None
    """By when, where the firm says so; the earliest, where several questions say."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding to act on, in the order of what to do first."""

    rank: int
    finding: Finding
    days: Fraction
    """Person-days as the checklist estimates them: every step from the supported answer to the top of the scale; only
    the last step where the claim is full and evidence alone is wanting; none where another control alone holds it."""
    gain: Fraction
    """What closing this gap alone adds to the supported score of the whole, 0 to 1."""
    waits_for: tuple[str, ...]
    """Controls that must be closed first and are gaps themselves: prerequisites, and those it counts at most as."""
    owner: str
    due: date | None
    evidence_only: bool
    """Whether the claim is already full and only the evidence is wanting."""
