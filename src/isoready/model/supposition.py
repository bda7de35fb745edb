"""A supposition: what the score would be if some answers were others, with nothing written anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isoready.model.score import Scorecard


@dataclass(frozen=True, slots=True)
class Supposition:
    """One answer taken to be another than it is."""

    key: str
    """The response: ``control``, ``control/question``, with ``@instance`` where it is for one alone."""
    before: str
    """The answer as it stands in the file; empty where the question is open."""
    answer: str
    """The answer supposed; empty where the question is supposed open."""
    reason: str = ""
    """Why it does not apply, as supposed."""
    shown: bool = True
    """Whether good evidence is supposed too; if not, the evidence stays as it is."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """A score as it is, and as it would be."""

    suppositions: tuple[Supposition, ...]
    before: Scorecard
    after: Scorecard
    decimals: int
    """Decimals of the percentages shown."""
