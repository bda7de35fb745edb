"""Changes: what differs between two versions of a checklist, and what that asks of the version's number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a change matters to whoever has answered, most first."""

    BREAKING = "breaking"
    """The same answers may be refused, or may give another number, grade or verdict."""
    MINOR = "minor"
    """Numbers stay; answers may have to be read again, or something can be said that could not be said before."""
    PATCH = "patch"
    """Words around the question, and what never decides anything."""

    @property
    def rank(self) -> int:
        """0 for breaking, 1 for minor, 2 for patch."""
        return ("breaking", "minor", "patch").index(self.value)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference."""

    level: Level
    what: str
    """``added``, ``removed``, ``moved``, ``reworded``, ``re-weighted`` or ``changed``."""
    kind: str
    """What kind of thing: ``control``, ``question``, ``group``, ``rung``, ``scoring`` ..."""
    id: str
    """Which one; empty for the checklist itself."""
    key: str = ""
    """Which of its keys; empty where it came or went as a whole."""
    old: str = ""
    new: str = ""

    @property
    def order(self) -> tuple[int, str, str, str]:
        """Key that sorts by level, then by what it is about."""
        return (self.level.rank, self.kind, self.id, self.key)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two versions."""

    old: str
    """``id@version``."""
    new: str
    changes: tuple[Change, ...]
    """Breaking ones first."""
    asks_for: str
    """The least version that may have these changes; the old one where there are none."""
    fits: bool
    """Whether the new version is at least that."""

    @property
    def breaking(self) -> tuple[Change, ...]:
        """Those that break."""
        return tuple(change for change in self.changes if change.level is Level.BREAKING)
