"""A migration: what became of every control of one checklist version in another."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from isoready.model.base import FileModel
from isoready.model.values import ChecklistId, ItemRef, Text, Version


class Fate(StrEnum):
    """What can become of a control."""

    CARRIED = "carried"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    RETIRED = "retired"


def _listed(value: object) -> object:
    """One reference may stand without brackets."""
    return [value] if isinstance(value, str) else value


_REF: Final = {"type": "string", "minLength": 1}
Refs = Annotated[
    tuple[ItemRef, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_REF, {"type": "array", "items": _REF}]}),
]
"""A reference, or a list of them."""

_ONE: Final = (1, 1)
_SHAPES: Final[dict[Fate, tuple[tuple[int, int], tuple[int, int]]]] = {
    Fate.CARRIED: (_ONE, _ONE),
    Fate.REWORDED: (_ONE, _ONE),
    Fate.SPLIT: (_ONE, (2, 999)),
    Fate.MERGED: ((2, 999), _ONE),
    Fate.NEW: ((0, 0), (1, 999)),
    Fate.RETIRED: ((1, 999), (0, 0)),
}
"""How many controls each fate leads from, and to: the fewest and the most."""
_COUNTS: Final = {(0, 0): "nothing", _ONE: "one control", (1, 999): "one control or more", (2, 999): "several controls"}


class VersionPin(FileModel):
    """One version of one checklist."""

    id: ChecklistId
    version: Version

    @property
    def name(self) -> str:
        """``id@version``."""
        return f"{self.id}@{self.version}"


class Step(FileModel):
    """What became of one control, or of several at once."""

    step: Fate
    sources: Refs = Field(default=(), alias="from")
    """Controls (or ``control/question``) of the old checklist."""
    targets: Refs = Field(default=(), alias="to")
    """Controls (or ``control/question``) of the new checklist."""
    why: Text | None = None
    """What changed, for whoever has to confirm the answer."""

    @model_validator(mode="after")
    def _right_shape(self) -> Step:
        for word, refs, (fewest, most) in zip(
            ("from", "to"), (self.sources, self.targets), _SHAPES[self.step], strict=True
        ):
            if not fewest <= len(refs) <= most:
                msg = f"`{self.step}` has {_COUNTS[fewest, most]} under `{word}`"
                raise ValueError(msg)
        return self


class Migration(FileModel):
    """The way from one checklist version to another, control by control."""

    format: Literal["isoready/migration/1"]
    old: VersionPin = Field(alias="from")
    new: VersionPin = Field(alias="to")
    summary: Text
    """What changed on the whole, and where that is known from."""
    steps: tuple[Step, ...] = Field(min_length=1)

    def links(self) -> Iterator[tuple[int, str, str]]:
        """Every old reference with every new one that a step leads it to, and the place of the step."""
        for place, step in enumerate(self.steps):
            yield from ((place, source, target) for source in step.sources for target in step.targets)
