"""What was found when evidence was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction


class Outcome(StrEnum):
    """State of one piece of evidence on the day of the report."""

    GOOD = "good"
    UNPINNED = "unpinned"
    MISSING = "missing"
    CHANGED = "changed"
    EXPIRED = "expired"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"
    NOT_OPENED = "not opened"

    @property
    def sentence(self) -> str:
        """The outcome as a person would say it."""
        return _SENTENCES[self]

    @property
    def clause(self) -> str:
        """The outcome as the end of a sentence that starts with the source, such as ``plan.md is not there``."""
        return _CLAUSES[self]


_SENTENCES = {
    Outcome.GOOD: "The file is there, is the one that was recorded, and is in date.",
    Outcome.UNPINNED: "The file is there, but no digest was recorded, so it may be another than the one looked at.",
    Outcome.MISSING: "The file is not there.",
    Outcome.CHANGED: "The file is not the one that was recorded: its content has changed since.",
    Outcome.EXPIRED: "The evidence is older than it counts for.",
    Outcome.OUTSIDE: "The path leads out of the assessment's folder, so it was not opened.",
    Outcome.UNREADABLE: "The file could not be read.",
    Outcome.NOT_OPENED: "A link, which is never opened; only a second person's confirmation can support it.",
}

_CLAUSES = {
    Outcome.GOOD: "is there, unchanged and in date",
    Outcome.UNPINNED: "has no recorded digest, so nobody can tell whether it is the one that was looked at",
    Outcome.MISSING: "is not there",
    Outcome.CHANGED: "has changed since it was recorded",
    Outcome.EXPIRED: "is older than it counts for",
    Outcome.OUTSIDE: "lies outside the assessment's folder and was not opened",
    Outcome.UNREADABLE: "could not be read",
    Outcome.NOT_OPENED: "is a link that nobody else has confirmed",
}


@dataclass(frozen=True, slots=True)
class Examined:
    """One piece of evidence with what was found."""

    source: str
    """The path or link as the response gives it."""
    outcome: Outcome
    shows: str = ""
    sha256: str = ""
    """Digest of the file as it is now, where it could be read."""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """What carries the claim of one response."""

    items: tuple[Examined, ...]
    confirmed_by: str = ""
    """Who else looked and agrees; empty when nobody, or only the answerer."""
    waiting: str = ""
    """Why nobody stands by the answer yet, as a clause; empty where somebody does."""

    unclaimed: bool = False
    """Whether nobody ever claimed it: a program proposed it, and it counts for nothing until somebody accepts it."""

    def most(self, usual: Fraction) -> Fraction:
        """The most, 0 to 1, that a claim counts as which this does not carry, where ``usual`` is the scale's cap."""
        return usual * 0 if self.unclaimed else usual

    @property
    def faults(self) -> tuple[Examined, ...]:
        """The pieces that are not good, in the order of the response; a link beside a good file does no harm."""
        good = Outcome.GOOD
        wanting = tuple([item for item in self.items if item.outcome is not good])
        if len(wanting) == len(self.items):
            return wanting
        return tuple(item for item in wanting if item.outcome is not Outcome.NOT_OPENED)

    @property
    def in_order(self) -> bool:
        """Whether nothing that is cited is wanting, or a second person confirmed the claim all the same."""
        return bool(self.confirmed_by) or not self.faults

    @property
    def lack(self) -> str:
        """Why it does not carry the claim, as a clause; empty when it does."""
        if self.carries:
            return ""
        if self.waiting:
            return self.waiting
        if not self.items:
            return "no evidence is given"
        first, others = self.faults[0], len(self.faults) - 1
        more = f" (and {others} more)" if others else ""
        return f"{first.source} {first.outcome.clause}{more}"

    @property
    def carries(self) -> bool:
        """Whether the claim counts in full.

        Somebody stands by the answer, and every file is good and there is one, or a second person confirmed it.
        """
        if self.waiting:
            return False
        return bool(self.confirmed_by) or (bool(self.items) and not self.faults)


NO_SUPPORT: Final = Support(items=())
"""What carries a response that was never examined."""
