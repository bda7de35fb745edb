"""A control: what a firm should do, asked as one question or several, with all that helps to answer and to act."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Any, Final, Literal, Self

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.conditions import Condition
from isoready.model.values import Days, Duration, Exact, ItemId, Label, Text, Version, Weight

ONE: Final = Fraction(1)


class State(StrEnum):
    """Where a control stands in its life."""

    ACTIVE = "active"
    FUTURE = "future"
    """Shown so that firms can prepare; neither asked nor counted yet."""
    WITHDRAWN = "withdrawn"
    """Shown so that its id is never used again; no longer asked or counted."""


class Reference(FileModel):
    """A place in a standard that a control speaks to; an identifier and a short title, never its text."""

    standard: Text
    """Such as ``ISO/IEC 27001:2022``."""
    clause: Text
    title: Text = ""


class Measure(FileModel):
    """How a measured number becomes an achievement: 1 at the target or better, 0 at the limit or worse."""

    unit: Text
    target: Exact
    limit: Exact | None = None
    """Where achievement reaches 0; without it the target is met or not."""
    better: Literal["higher", "lower"]
    how: Text = ""
    """How a small firm gets the number."""
    shape: Text = ""
    """How the number is made of A and B: ``A/B``, ``1-A/B``, ``mean``, ``count`` or ``count/T``."""
    a: Text = ""
    """What A is, in plain words."""
    b: Text = ""
    """What B is, where the shape has one."""
    because: Text = ""
    """Why the target is a sensible first one."""


class Question(FileModel):
    """One thing asked. Its answers have anchors that say what each looks like."""

    id: ItemId
    question: Text
    answers: dict[str, Text] = Field(default_factory=dict)
    """For each answer of the scale, what it looks like in a firm of ten."""
    scale: ItemId | None = None
    """Name of the scale; the control's, and then the checklist's, where absent."""
    weight: Weight = ONE
    measure: Measure | None = None


class Control(FileModel):
    """What a firm should do, asked as one question or several."""

    id: ItemId
    title: Text
    """Short title as the standard names it."""
    state: State = State.ACTIVE
    """Only active controls are asked and counted."""
    since: Version | None = None
    """The version of the checklist in which it came into this state."""
    replaced_by: tuple[ItemId, ...] = ()
    """Where a withdrawn control went: controls of the same checklist."""
    question: Text | None = None
    """The question, in plain words. Either this with ``answers``, or ``questions``."""
    answers: dict[str, Text] = Field(default_factory=dict)
    """For each answer of the scale, what it looks like in a firm of ten."""
    questions: tuple[Question, ...] = ()
    """Several questions, where one does not do; each is answered under ``control/question``."""
    scale: ItemId | None = None
    measure: Measure | None = None
    intent: Text
    """Why it matters: what goes wrong without it."""
    guidance: Text
    """How a small firm does it."""
    evidence: tuple[Text, ...] = Field(min_length=1)
    """What an assessor would ask to see."""
    next_step: Text
    """The next small step that closes the gap."""
    effort: dict[str, Days] = Field(min_length=1)
    """Person-days from the answer below to this one, for each answer above the lowest."""
    prerequisites: tuple[ItemId, ...] = ()
    """Controls that must stand before this one is worth doing."""
    weight: Weight = ONE
    critical: bool = False
    """Whether the verdict depends on this control by itself."""
    na_allowed: bool
    """Whether ``not-applicable`` is accepted (always with a reason)."""
    evidence_valid_for: Duration | None = None
    """How long evidence counts where the response does not say."""
    objectives: tuple[ItemId, ...] = ()
    applies_when: Condition | None = None
    """For which firms it is asked: a condition over the checklist's facts; for all where absent."""
    counts_for: Label | None = None
    """What it counts for in its group's formula, where the method asks: a process attribute, a maturity level."""
    roles: tuple[ItemId, ...] = ()
    output: Text = ""
    """The work product that results, by its short title."""
    references: tuple[Reference, ...] = ()

    @cached_property
    def items(self) -> tuple[Question, ...]:
        """The questions to answer; a control asked as one question has one, under the control's own id."""
        if self.questions or self.question is None:
            return self.questions
        return (
            Question.model_construct(
                id=self.id,
                question=self.question,
                answers=self.answers,
                scale=self.scale,
                weight=ONE,
                measure=self.measure,
            ),
        )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy with changes; what was worked out from the old question is not taken along."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("items", None)
        return copied

    def response_id(self, question: Question) -> str:
        """The key under which an assessment answers ``question``."""
        return f"{self.id}/{question.id}" if self.questions else self.id
