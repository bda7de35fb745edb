"""What came of the tests that a checklist carries."""

from __future__ import annotations

from dataclasses import dataclass

from isoready.location import Location


@dataclass(frozen=True, slots=True)
class Compared:
    """One expectation beside what there is."""

    keys: tuple[str | int, ...]
    """The way to it below ``expect``: ``score``, ``values`` and ``PM``, ``fired`` and 0."""
    expected: str
    actual: str

    @property
    def what(self) -> str:
        """What is compared, as the case names it: ``score``, ``values PM``, ``fired``."""
        return " ".join(key for key in self.keys if isinstance(key, str))

    @property
    def met(self) -> bool:
        """Whether they are the same, exactly."""
        return self.expected == self.actual


@dataclass(frozen=True, slots=True)
class Missed:
    """An expectation that is not met, and where it stands."""

    compared: Compared
    place: Location


@dataclass(frozen=True, slots=True)
class CaseRun:
    """One case that was run."""

    name: str
    place: Location
    expectations: int
    """How many were compared."""
    missed: tuple[Missed, ...]

    @property
    def passed(self) -> bool:
        """Whether every expectation is met."""
        return not self.missed


@dataclass(frozen=True, slots=True)
class TestedChecklist:
    """One checklist with what came of its cases."""

    __test__ = False  # pytest takes every class of this name for one of its own

    name: str
    """``id@version``."""
    path: str
    """As shown to people."""
    cases: tuple[CaseRun, ...]

    @property
    def passed(self) -> bool:
        """Whether every case passed; also where there is none."""
        return all(case.passed for case in self.cases)
