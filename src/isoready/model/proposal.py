"""A proposal: an answer to one checklist that follows from answers to another, for a person to accept or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isoready.model.crosswalk import Relation


@dataclass(frozen=True, slots=True)
class ProposalSource:
    """One answer that a proposal follows from."""

    key: str
    answer: str
    relation: Relation
    """What its control is to the one that is proposed for."""
    rationale: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed answer with all that it follows from."""

    key: str
    answer: str
    reason: str
    """Why it does not apply, if that is what is proposed."""
    sources: tuple[ProposalSource, ...]
