"""Tests that a checklist carries: answers, and the scores and verdict that must come of them."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.values import ItemId, Percent, Text


class Expected(FileModel):
    """What must come of the answers; only what is named is compared, exactly."""

    score: Percent | None = None
    """The whole as supported, in per cent."""
    claimed: Percent | None = None
    """The whole as claimed, in per cent."""
    unscored: Text | None = None
    """Why there must be no score: ``nothing applicable``, ``nothing answered``, ..."""
    verdict: ItemId | None = None
    """The rung that must be reached on what is supported."""
    claimed_verdict: ItemId | None = None
    """The rung that must be reached on what is claimed."""
    values: dict[ItemId, Percent] = Field(default_factory=dict)
    """Supported values of groups and controls, in per cent."""
    ratings: dict[ItemId, Text] = Field(default_factory=dict)
    """Ratings of groups and controls."""
    fired: tuple[Text, ...] = ()
    """Rules that must fire, such as ``cap PM.1`` or ``requires PM.2``: the rule and the node it changes."""


class TestCase(FileModel):
    """One worked example that the checklist must agree with."""

    __test__ = False  # pytest takes every class of this name for one of its own

    name: Text
    """What the example shows, as a sentence."""
    profile: dict[str, bool | int | str] = Field(default_factory=dict)
    """Facts about the firm."""
    otherwise: str | None = None
    """The answer to every question that ``answers`` does not name; unanswered where absent."""
    answers: dict[str, Any] = Field(default_factory=dict)
    """Answers by response id; a plain answer has good evidence."""
    unsupported: tuple[str, ...] = ()
    """Responses whose evidence is wanting."""
    expect: Expected
