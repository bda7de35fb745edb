"""A checklist: what is asked, how answers are scored, and when a firm is ready."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.conditions import Condition
from isoready.model.control import ONE, Control, Measure, Question, Reference, State
from isoready.model.facts import Fact, FactName
from isoready.model.policy import Scoring
from isoready.model.rating import Scale
from isoready.model.rules import GradeRule, Rule, Rung
from isoready.model.testing import TestCase
from isoready.model.values import ChecklistId, ItemId, Label, Text, Version, Weight

__all__ = [
    "ONE",
    "Checklist",
    "Control",
    "Group",
    "Measure",
    "Objective",
    "Question",
    "Reference",
    "Standard",
    "State",
    "Status",
]


class Status(StrEnum):
    """Where a checklist version stands in its life."""

    DRAFT = "draft"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


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


class Objective(FileModel):
    """An outcome of a process that controls serve."""

    id: ItemId
    title: Text
    meaning: Text = ""
    """In plain words, what is true when the objective is met."""


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
