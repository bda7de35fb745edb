"""What came of verifying a report: statements, each of which holds or not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that was looked at."""

    id: str
    """Its name as something true or false, such as ``pages-unaltered``."""
    holds: bool
    sentence: str
    """What was found, for a person."""
    details: tuple[str, ...] = ()
    """Where it does not hold: what differs, one sentence each."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A report that was verified."""

    path: str
    """As people see it."""
    statements: tuple[Statement, ...]
    notes: tuple[str, ...]
    """What was taken at its word, and what a verification cannot say."""

    @property
    def holds(self) -> bool:
        """Whether every statement holds."""
        return all(statement.holds for statement in self.statements)
