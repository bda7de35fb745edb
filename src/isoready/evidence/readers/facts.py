"""Facts: what the readers found, frozen; counts are whole numbers from 0, and nothing in them is rounded."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from isoready.location import Location


@dataclass(frozen=True, slots=True)
class TestRun:
    """How the test cases of one report went; each case counts once, by the worst that it says."""

    __test__ = False

    tests: int
    """All cases, also those that were skipped."""
    failures: int
    errors: int
    skipped: int
    timestamp: datetime | None
    """When the earliest of its suites that says so began, with a zone (UTC where it names none)."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many lines of code the tests went through; a line that stands in the report twice counts once."""

    lines_covered: int
    lines_valid: int
    """Lines that could be covered; at least 1."""

    @property
    def rate(self) -> Fraction:
        """The covered part, from 0 to 1, exactly."""
        return Fraction(self.lines_covered, self.lines_valid)


@dataclass(frozen=True, slots=True)
class Levels:
    """How many results there are of each level of SARIF."""

    error: int = 0
    warning: int = 0
    note: int = 0
    none: int = 0
    """Results that are no fault: passed, open, for information, or not applicable."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What static analysis found."""

    results: Levels
    suppressed: Levels
    """Results that somebody accepted, apart from the others."""
    tools: tuple[str, ...]
    """Names of the tools, in the order of their runs."""
    completed: bool
    """Whether there is a run, and no run says that it failed."""


@dataclass(frozen=True, slots=True)
class Bom:
    """A bill of materials."""

    kind: str
    """``CycloneDX`` or ``SPDX``."""
    version: str
    """Of the format, such as ``1.6`` or ``2.3``."""
    components: int
    """Components or packages that it lists, those inside others too; what it is about does not count."""
    timestamp: datetime | None
    """When it says that it was made, with a zone (UTC where it names none)."""


@dataclass(frozen=True, slots=True)
class LockFile:
    """A lock file, and what it locks."""

    kind: str
    """The file's name in general, such as ``uv.lock`` or ``requirements.txt``."""
    manifests: tuple[str, ...]
    """Names of the files in the same folder that it may have been made from, the likeliest first."""
    packages: int
    """Packages that it locks to one version."""
    loose: tuple[Location, ...] = ()
    """The first places of entries that name no exact version; only a list of requirements can have any."""


@dataclass(frozen=True, slots=True)
class Secret:
    """Something that looks like a key or a password; the thing itself is never kept."""

    kind: str
    """A stable name, such as ``private-key``."""
    what: str
    """The same in words, such as ``a private key``."""
    location: Location
