"""Findings and gaps: where the organisation falls short, and what would close it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from isoready.model.checklist import Control
    from isoready.model.evidence import Support
    from isoready.model.rules import Grade
    from isoready.model.score import ScoreNode


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


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding to act on, in the order of what to do first."""

    rank: int
    finding: Finding
    days: Fraction
    """Person-days from the supported answer to the top of the scale, as the checklist estimates."""
    gain: Fraction
    """What closing this gap alone adds to the supported score of the whole, 0 to 1."""
    waits_for: tuple[str, ...]
    """Prerequisites that are gaps themselves."""
    owner: str
    due: date | None
    evidence_only: bool
    """Whether the claim is already full and only the evidence is wanting."""
