"""What ``isoready/score/1`` and ``isoready/report/1`` are made of; frozen, as others read it."""

from __future__ import annotations

from datetime import date  # noqa: TC003  pydantic reads annotations at run time
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_FRACTION: Final = r"^-?\d+(/[1-9]\d*)?$"

Exact = Annotated[str, Field(pattern=_FRACTION)]
"""An exact rational number: ``5/8`` or ``1``."""


class Part(BaseModel):
    """One object of the output."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, use_attribute_docstrings=True)


class Number(Part):
    """A share from 0 to 1."""

    exact: Exact
    percent: str
    """Rounded half to even, for show: ``62.5``; 0 and 100 stand for exactly 0 and 1."""


class NoNumber(Part):
    """Why there is no number."""

    unscored: Literal[
        "nothing applicable", "nothing answered", "nothing weighs anything", "blocked by an open question"
    ]


Value = Number | NoNumber


class Fired(Part):
    """A rule that changed a value."""

    rule: str
    subject: str
    """The control whose state made it fire."""
    because: str
    before: Exact
    after: Exact


class Reading(Part):
    """One way to see a node: as claimed or as supported."""

    value: Value
    lowest: Value
    """If every open question turned out worst."""
    highest: Value
    """If every open question turned out best, with evidence."""
    rating: str
    """Band of the value; empty when there is no number."""
    counts_as: Exact | None
    """What the parent's formula uses; null when left out."""
    fired: tuple[Fired, ...]


class Coverage(Part):
    """How much of what was asked has an answer."""

    answered: int
    unanswered: int
    not_applicable: int
    applicable: int
    answered_share: Number
    """By count."""
    answered_weight: Number
    """By weight."""
    complete: bool


class Node(Part):
    """One number with everything it was made of."""

    id: str
    title: str
    kind: Literal["checklist", "group", "control", "question", "instance"]
    weight: Exact
    formula: str
    """How the value was made, such as ``weighted-mean``; for a question its scale."""
    answer: str
    """As given; questions only."""
    left_out: str
    """Why the parent does not count it; empty when it counts."""
    coverage: Coverage
    claimed: Reading
    supported: Reading
    children: tuple[Node, ...]


class Shortfall(Part):
    """One need of the next rung that is not met."""

    need: str
    subject: str
    """The group, control or response; empty for the whole."""
    required: str
    actual: str


class Verdict(Part):
    """The highest rung whose needs are met."""

    id: str
    title: str
    meaning: str
    next: str | None
    """The rung after it; null on the highest."""
    missing: tuple[Shortfall, ...]


class Provenance(Part):
    """From what, by what and as of when."""

    tool_version: str
    checklist: str
    checklist_digest: str
    """SHA-256."""
    assessment: str
    assessment_digest: str
    """SHA-256."""
    as_of: date


def schema_of(model: type[Part], title: str) -> dict[str, Any]:
    """Write the published JSON Schema of an output, draft 2020-12."""
    return {"$schema": DIALECT, **model.model_json_schema(mode="serialization"), "title": title}


def json_bytes(model: Part) -> bytes:
    """Write the output, indented, with every letter as itself and a line end at the end."""
    return (model.model_dump_json(indent=2) + "\n").encode()
