"""A crosswalk: what the controls of one checklist say about those of another, or about a standard's headings."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from isoready.model.base import FileModel
from isoready.model.values import ChecklistId, ItemRef, Text, Version


class Relation(StrEnum):
    """How what two controls ask overlaps, each taken as the set of all that it asks.

    The relations are those of set theory, as NIST IR 8477 uses them; they are read from left to right.
    """

    EQUAL = "equal"
    """Both ask the same."""
    SUBSET = "subset"
    """The right one asks all that the left one asks, and more."""
    SUPERSET = "superset"
    """The left one asks all that the right one asks, and more."""
    INTERSECTS = "intersects"
    """They share something, and each asks something of its own."""
    NONE = "none"
    """They share nothing, though their words might suggest it."""

    @property
    def whole(self) -> bool:
        """Whether who does the left one does all of the right one."""
        return self in {Relation.EQUAL, Relation.SUPERSET}

    @property
    def partial(self) -> bool:
        """Whether who does the left one does a part of the right one."""
        return self in {Relation.SUBSET, Relation.INTERSECTS}

    @property
    def inverse(self) -> Relation:
        """The same read from right to left."""
        return {Relation.SUBSET: Relation.SUPERSET, Relation.SUPERSET: Relation.SUBSET}.get(self, self)


class End(FileModel):
    """One of the two sides: a checklist version, or the headings of a standard that has no checklist here."""

    id: ChecklistId | None = None
    version: Version | None = None
    standard: Text | None = None
    """Such as ``ISO 9001:2015``."""

    @model_validator(mode="after")
    def _one_kind(self) -> End:
        if (self.standard is None) == (self.id is None) or (self.id is None) != (self.version is None):
            msg = "give either `id` and `version` of a checklist, or `standard`"
            raise ValueError(msg)
        return self

    @property
    def name(self) -> str:
        """``id@version``, or the standard."""
        return self.standard or f"{self.id}@{self.version}"


class Mapping(FileModel):
    """One relation, with the reason for it."""

    left: ItemRef = Field(alias="from")
    """A control, ``control/question`` or group; of a standard a clause."""
    right: ItemRef = Field(alias="to")
    title: Text | None = None
    """Short title of the heading, where the right side is a standard."""
    relation: Relation
    rationale: Text
    """Why, in one sentence."""
    source: Text
    """Where the relation is taken from."""
    confidence: Literal["low", "medium", "high"]


class Crosswalk(FileModel):
    """Relations from one checklist to another, or to a standard; read from left to right only."""

    format: Literal["isoready/crosswalk/1"]
    left: End = Field(alias="from")
    right: End = Field(alias="to")
    summary: Text
    mappings: tuple[Mapping, ...] = Field(min_length=1)
