"""A method: the arithmetic that makes one value of several, with its settings."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

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


class Leaning(Enum):
    """How weights can push what a method makes of its parts, if each may be off by a factor."""

    UNKNOWN = "unknown"
    """Nobody has said."""
    NOTHING = "nothing"
    """Weights above 0 change nothing."""
    SHARES = "shares"
    """Proportions count: the value is least where all parts that alone would make up to some value weigh as much as
    they may, and the others as little; it is most where it is the other way round."""
    SHARES_BY_LABEL = "shares by label"
    """The same among the parts of each label; what the labels come to is added up."""
    AMOUNTS = "amounts"
    """The same as for shares, but each weight counts as it stands, not only in proportion."""


class Method(FileModel):
    """A way to make one achievement of several; a frozen model of its own settings, so that a checklist configures it.

    A plug-in derives from it and is named by an entry point in the group ``isoready.methods``.
    """

    flat: ClassVar[bool] = False
    """Whether its parts are all controls below a group, however deep, and not the group's direct members."""
    weightless: ClassVar[bool] = False
    """Whether it wants to see parts of weight 0 too."""
    leaning: ClassVar[Leaning] = Leaning.UNKNOWN
    """How weights can push its value; without it nobody can say how far weights may be off."""

    across: ClassVar[Literal["", "weighted-mean", "weakest-link"]] = ""
    """How several instances of the same thing make one, where it cannot do that itself: it tells parts apart, or counts
    them as they stand."""

    def refuses(self, counts_for: str) -> str:  # noqa: ARG002  other methods tell parts apart
        """Say why a part that counts for this, or for nothing, cannot be taken; empty where it can."""
        return ""

    @abstractmethod
    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Make one achievement, 0 to 1, of at least one part. It must never fall when a part's value rises."""

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

    def across(self, kind: str, name: str) -> str:
        """Name the method that puts instances together in a group of that kind, whose own method goes by ``name``."""
        return self.of(kind).across or name
