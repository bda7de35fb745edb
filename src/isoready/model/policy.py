"""How a checklist turns answers into numbers: the method and the policy beside it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.rating import Band, default_bands
from isoready.model.values import Exact, ItemId, Text


class MethodChoice(FileModel):
    """A method by name, with its settings."""

    method: ItemId
    settings: dict[str, Any] = Field(default_factory=dict)
    """What the method can be told; each method says which."""


class Scoring(FileModel):
    """Method and policy, printed beside every number they make."""

    method: ItemId
    """How a group is made of its members: a built-in method's name (``docs/scoring.md`` lists them) or a plug-in's."""
    settings: dict[str, Any] = Field(default_factory=dict)
    """What the method can be told; each method says which."""
    by_kind: dict[Text, MethodChoice] = Field(default_factory=dict)
    """Other methods for groups of some kinds, by the group's ``kind``."""
    instances: Literal["horizontal", "vertical", "matrix"] = "horizontal"
    """How several instances of a process make one value: each control over the instances first, each instance over the
    controls first, or all cells at once (ISO/IEC 33020)."""
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

    def method_of(self, kind: str) -> str:
        """Name the method that makes groups of that kind; the empty kind stands for the whole."""
        return self.by_kind[kind].method if kind in self.by_kind else self.method
