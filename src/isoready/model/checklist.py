"""A checklist: what is asked, how answers are scored, and when a firm is ready."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.conditions import Condition
from isoready.model.facts import Fact, FactName
from isoready.model.policy import Scoring
from isoready.model.rating import Scale
from isoready.model.rules import GradeRule, Rule, Rung
from isoready.model.testing import TestCase
from isoready.model.values import ChecklistId, Days, Duration, Exact, ItemId, Label, Text, Version, Weight

ONE: Final = Fraction(1)


class Status(StrEnum):
    """Where a checklist version stands in its life."""

    DRAFT = "draft"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class State(StrEnum):
    """Where a control stands in its life."""

    ACTIVE = "active"
    FUTURE = "future"
    """Shown so that firms can prepare; neither asked nor counted yet."""
    WITHDRAWN = "withdrawn"
    """Shown so that its id is never used again; no longer asked or counted."""


class Standard(FileModel):
    """The standard whose identifiers a checklist uses, honestly labelled."""

    id: Text
    """Such as ``ISO/IEC TR 29110-5-1-2``."""
    edition: Text
    """Year of the edition whose identifiers are used."""
    title: Text = ""
    status: Literal["current", "replaced", "withdrawn"]
    superseded_by: Text = ""
    """The edition in force, where this one is not."""
    note: Text = ""


class Reference(FileModel):
    """A place in a standard that a control speaks to; an identifier and a short title, never its text."""

    standard: Text
    """Such as ``ISO/IEC 27001:2022``."""
    clause: Text
    title: Text = ""


class Objective(FileModel):
    """An outcome of a process that controls serve."""

    id: ItemId
    title: Text
    meaning: Text = ""
    """In plain words, what is true when the objective is met."""


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


class Group(FileModel):
    """Controls that belong together, or groups of them."""

    id: ItemId
    title: Text
    kind: Text = "group"
    """What the standard calls it: process, activity, clause, theme, characteristic."""
    summary: Text = ""
    weight: Weight = ONE
    applies_when: Condition | None = None
    """For which firms it is asked: a condition over the checklist's facts; for all where absent."""
    counts_for: Label | None = None
    """What it counts for in its parent's formula, where the method asks: a process attribute, a maturity level."""
    objectives: tuple[ItemId, ...] = ()
    groups: tuple[Group, ...] = ()
    listed: tuple[Control, ...] = Field(default=(), alias="controls")
    """Every control as the file lists them, also those that are not asked yet or no longer."""

    @cached_property
    def controls(self) -> tuple[Control, ...]:
        """The controls that are asked and counted: whoever scores, plans or checks answers sees only these."""
        if all(control.state is State.ACTIVE for control in self.listed):
            return self.listed
        return tuple(control for control in self.listed if control.state is State.ACTIVE)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy with changes, where ``controls`` means all that are listed, as in a file."""
        given = dict(update or {})
        if "controls" in given:
            given["listed"] = given.pop("controls")
        copied = super().model_copy(update=given, deep=deep)
        copied.__dict__.pop("controls", None)
        return copied

    def walk(self) -> Iterator[Group]:
        """This group and every group in it, parents first."""
        yield self
        for group in self.groups:
            yield from group.walk()


class Checklist(FileModel):
    """A published list of controls with its scoring; one version never changes once published."""

    format: Literal["isoready/checklist/1"]
    id: ChecklistId
    version: Version
    status: Status
    title: Text
    summary: Text
    language: Literal["en"] = "en"
    licence: Text
    standard: Standard
    notice: Text
    """What this is not: certification, endorsement, the standard's text."""
    scale: ItemId = "nplf"
    """The scale of every question that does not name its own."""
    scales: dict[ItemId, Scale] = Field(default_factory=dict)
    """Scales of the checklist's own, by name."""
    facts: dict[FactName, Fact] = Field(default_factory=dict)
    """What to know about the firm before it is decided what applies."""
    scoring: Scoring
    roles: dict[ItemId, Text] = Field(default_factory=dict)
    objectives: tuple[Objective, ...] = ()
    rules: tuple[Annotated[Rule, Field(discriminator="rule")], ...] = ()
    grades: tuple[GradeRule, ...] = Field(min_length=1)
    """The first that fits a shortfall names its grade."""
    ladder: tuple[Rung, ...] = Field(min_length=1)
    """Verdicts from the lowest to the highest."""
    groups: tuple[Group, ...] = Field(min_length=1)
    tests: tuple[TestCase, ...] = ()
    """Worked examples that ``isoready checklist test`` runs."""

    def all_groups(self) -> Iterator[Group]:
        """Every group at every depth, parents first, in the order of the file."""
        for group in self.groups:
            yield from group.walk()

    def controls(self) -> Iterator[Control]:
        """Every control that is asked and counted, in the order of the file."""
        for group in self.all_groups():
            yield from group.controls

    def listed(self) -> Iterator[Control]:
        """Every control in the order of the file, also those that are not asked yet or no longer."""
        for group in self.all_groups():
            yield from group.listed

    @property
    def name(self) -> str:
        """``id@version``."""
        return f"{self.id}@{self.version}"
