"""How a checklist turns answers into numbers: the method and the policy beside it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.rating import Band, default_bands
from isoready.model.values import Exact, ItemId


class Scoring(FileModel):
    """Method and policy, printed beside every number they make."""

    method: ItemId
    """How a group is made of its children: ``weighted-mean``, ``weakest-link``, ``nplf-mean`` or a plug-in's."""
    questions: Literal["weighted-mean", "weakest"] = "weighted-mean"
    """How a control is made of its questions."""
    not_applicable: Literal["exclude", "credit", "zero"] = "exclude"
    """What a not-applicable answer does: leaves the count, counts as met, or counts as not met."""
    unanswered: Literal["zero", "exclude", "block"] = "zero"
    """What an open question does: counts as not met, leaves the count, or leaves everything above it unscored."""
    unsupported_cap: Exact | None = None
    """The most, from 0 to 1, that a claim without evidence counts as; each scale's own where absent."""
    decimals: int = Field(default=1, ge=0, le=6)
    """Decimals shown; half to even; never used in a decision."""
    bands: tuple[Band, ...] = Field(default_factory=default_bands, min_length=1)
    """Ratings by achievement; they must cover 0 to 100 without holes."""
