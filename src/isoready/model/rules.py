"""Rules a checklist states as data, in a closed vocabulary in which a better answer never lowers a score."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.values import ItemId, Label, Percent, Text


class Grade(StrEnum):
    """How serious a shortfall is, worst first (ISO/IEC 17021-1:2015 for major and minor, ISO 19011 for the rest)."""

    MAJOR_NONCONFORMITY = "major nonconformity"
    MINOR_NONCONFORMITY = "minor nonconformity"
    OPPORTUNITY = "opportunity for improvement"
    CONFORMITY = "conformity"


class CapRule(FileModel):
    """While a control is rated below a band, a group counts at most so much."""

    rule: Literal["cap"]
    group: ItemId
    at_most: Percent
    control: ItemId
    below: Label
    """The band that the control must reach for the cap to go away."""
    because: Text


class RequiresRule(FileModel):
    """A control counts at most as much as another one."""

    rule: Literal["requires"]
    control: ItemId
    at_most_as: ItemId
    because: Text


Rule = CapRule | RequiresRule


class GradeRule(FileModel):
    """Which shortfalls get which grade."""

    grade: Grade
    below: Label
    """Controls rated below this band ..."""
    critical: bool | None = None
    """... and critical (true), not critical (false) or either (absent)."""


class Needs(FileModel):
    """What a rung of the ladder needs; all of it, decided on unrounded supported values."""

    score: Percent | None = None
    """The whole, at least, in per cent."""
    every_group: Percent | None = None
    """Every group that has a score, at least, in per cent."""
    critical: Label | None = None
    """Every applicable critical control rated at this band or better."""
    coverage: Percent | None = None
    """Share of applicable questions answered, by count, in per cent."""
    evidence_in_date: bool = False
    """No evidence that is cited may be missing, changed or expired."""


class Rung(FileModel):
    """One verdict of the ladder."""

    id: ItemId
    title: Text
    """The verdict, as printed."""
    meaning: Text
    """The verdict in one sentence."""
    needs: Needs = Field(default_factory=Needs)
