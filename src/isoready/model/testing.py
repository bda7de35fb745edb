"""Tests that a checklist carries: answers, and the scores and verdict that must come of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from isoready.model.base import FileModel
from isoready.model.score import Unscored
from isoready.model.values import ItemId, Percent, Text


def _as_text(answer: object) -> object:
    """Read ``3``, ``72.5`` and ``true`` as the text they stand for, as in an assessment."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return answer if isinstance(answer, str | dict | list | None) else str(answer)


GivenAnswer = Annotated[str, BeforeValidator(_as_text, json_schema_input_type=str | int | float | bool)]
"""An answer as people write it: ``F``, ``72%``, ``3`` or ``not-applicable``."""


class Expected(FileModel):
    """What must come of the answers; only what is named is compared, exactly."""

    score: Percent | None = None
    """The whole as supported, in per cent; ``200/3`` is exact where decimals are not."""
    claimed: Percent | None = None
    """The whole as claimed, in per cent."""
    unscored: Unscored | None = None
    """Why there must be no supported score."""
    verdict: ItemId | None = None
    """The rung that must be reached on what is supported."""
    claimed_verdict: ItemId | None = None
    """The rung that must be reached on what is claimed."""
    missing: tuple[Text, ...] | None = None
    """All that must keep the firm off the next rung: ``score``, ``coverage``, ``every_group PM``, ``critical PM.1``,
    ``evidence_in_date PM.1``."""
    values: dict[ItemId, Percent] = Field(default_factory=dict)
    """Supported values of groups and controls, in per cent."""
    claimed_values: dict[ItemId, Percent] = Field(default_factory=dict)
    """Claimed values of groups and controls, in per cent."""
    ratings: dict[ItemId, Text] = Field(default_factory=dict)
    """Ratings of groups and controls, on what is supported."""
    stands_for: dict[ItemId, Text] = Field(default_factory=dict)
    """What groups come to in their method's own unit, such as ``level 2 of 5``."""
    fired: tuple[Text, ...] = ()
    """Rules that must have changed the supported value of a node: ``cap PM``, ``requires PM.2``,
    ``unsupported-cap PM.1``, ``not-applicable-refused PM.1``."""
    left_out: tuple[ItemId, ...] = ()
    """Groups and controls that must not be counted."""

    @model_validator(mode="after")
    def _something(self) -> Expected:
        if not self.model_fields_set:
            msg = "a case that expects nothing cannot fail; name at least one thing, such as `score`"
            raise ValueError(msg)
        return self


class TestCase(FileModel):
    """One worked example that the checklist must agree with."""

    __test__ = False  # pytest takes every class of this name for one of its own

    name: Text
    """What the example shows, as a sentence."""
    profile: dict[str, bool | int | str] = Field(default_factory=dict)
    """Facts about the firm; they decide what is asked."""
    instances: dict[ItemId, Text] = Field(default_factory=dict)
    """Instances of a process that are assessed side by side: id and what it is."""
    otherwise: GivenAnswer | None = None
    """The answer to every question that ``answers`` does not name; unanswered where absent."""
    answers: dict[str, GivenAnswer | None] = Field(default_factory=dict)
    """Answers by response id, such as ``PM.1``, ``PM.1/a`` or ``PM.1@web``; empty for an open question."""
    unsupported: tuple[str, ...] = ()
    """Responses whose evidence is not good; every other answer is carried by good evidence."""
    expect: Expected
