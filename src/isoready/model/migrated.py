"""What a migration does to the answers of one assessment, told control by control."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Became(StrEnum):
    """What becomes of answers."""

    CARRIED = "carried"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    RESCALED = "rescaled"
    RESTORED = "restored"
    RETIRED = "retired"
    NEW = "new"

    @property
    def meaning(self) -> str:
        """The kind in a few words."""
        return _MEANINGS[self]


_MEANINGS: Final = {
    Became.CARRIED: "asks the same; the answer moves along unchanged",
    Became.REWORDED: "asks nearly the same; the answer is kept, to be accepted again",
    Became.SPLIT: "was one control and is several; each keeps the answer, to be accepted again",
    Became.MERGED: "was several controls and is one; the worst answer stands, to be accepted again",
    Became.RESCALED: "asks the same on another scale; the nearest answer below stands, to be accepted again",
    Became.RESTORED: "comes back from `retired`, exactly as it was",
    Became.RETIRED: "is no longer asked; the answer is kept under `retired`",
    Became.NEW: "was not asked before, and is open",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer before or after."""

    key: str
    title: str
    """Of its control; empty where the checklist does not have it."""
    answer: str | None
    """None while it is open."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happens to answers."""

    became: Became
    before: tuple[Answer, ...]
    after: tuple[Answer, ...]
    why: str = ""
    """What the map says about it; empty where it says nothing."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One step of the way, from one version to the next."""

    old: str
    """``id@version``."""
    new: str
    summary: str
    """What changed on the whole, as the map says."""
    backwards: bool
    """Whether the map is walked from its new side to its old one."""
    told: tuple[Told, ...]
    """In the order of the new checklist, then what is retired."""

    def count(self, became: Became) -> int:
        """How many answers became so: those after, or where there are none, those before."""
        return sum(len(each.after or each.before) for each in self.told if each.became is became)


@dataclass(frozen=True, slots=True)
class Migrated:
    """The whole way; no leg where the assessment is there already."""

    assessment: str
    """Its path as people see it."""
    organisation: str
    old: str
    """``id@version``."""
    new: str
    legs: tuple[Leg, ...]
    data: bytes
    """The file as it would be."""
