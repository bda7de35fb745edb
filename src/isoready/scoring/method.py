"""A method: the arithmetic that makes one value of several, with its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from isoready.model.base import FileModel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


class Part(NamedTuple):
    """One thing that a value is made of."""

    weight: Fraction
    """Above 0, unless the method takes weightless parts."""
    value: Fraction
    """Its achievement, 0 to 1."""
    key: str = ""
    """Its id."""
    counts_for: str = ""
    """What it counts for in the formula: a process attribute, a maturity level; empty where nothing is said."""
    leaf: bool = True
    """Whether it is a control or smaller, and not a group."""


class Method(FileModel):
    """A way to make one achievement of several; a frozen model of its own settings, so that a checklist configures it.

    A plug-in derives from it and is named by an entry point in the group ``isoready.methods``.
    """

    flat: ClassVar[bool] = False
    """Whether its parts are all controls below a group, however deep, and not the group's direct members."""
    weightless: ClassVar[bool] = False
    """Whether it wants to see parts of weight 0 too."""

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Make one achievement, 0 to 1, of at least one part. It must never fall when a part's value rises."""
        raise NotImplementedError

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002  other methods rate
        """Write the formula with the numbers put in, without the result: ``(2 x 1/3 + 1 x 1) / (2 + 1)``."""
        return ", ".join(f"{part.value} with weight {part.weight}" for part in parts)

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002
        """Say in the method's own unit what the value is, such as ``level 2 of 5``; empty where it has none."""
        return ""


@dataclass(frozen=True, slots=True)
class Methods:
    """The methods that a checklist names: one for the whole and every group, others for groups of some kinds."""

    default: Method
    by_kind: Mapping[str, Method] = field(default_factory=dict)
    """By ``Group.kind``."""

    def of(self, kind: str) -> Method:
        """Pick the method for a group of that kind."""
        return self.by_kind.get(kind, self.default)
