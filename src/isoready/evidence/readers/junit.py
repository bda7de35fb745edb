"""JUnit XML: how the test cases of a run went, counted one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.evidence.readers.facts import TestRun
from isoready.evidence.readers.markup import Markup
from isoready.evidence.readers.taking import moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_SUITES: Final = frozenset({"testsuites", "testsuite"})
_WORST_FIRST: Final = ("error", "failure", "skipped")


def read(data: bytes, path: str) -> TestRun:
    """Read a report of JUnit's kind, as written by nearly every test runner; suites may be inside each other.

    Counts come from the cases; what the suites say of themselves is not trusted. A case with an error and a failure
    counts as an error.

    Raises:
        IsoreadyError: it is none, with the place.
    """
    cases = _Cases(path)
    cases.go_through(data)
    counts = cases.counts
    return TestRun(cases.tests, counts["failure"], counts["error"], counts["skipped"], cases.earliest)


class _Cases(Markup):
    roots = _SUITES
    what = "test report of JUnit's kind"

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.tests = 0
        self.counts = dict.fromkeys(_WORST_FIRST, 0)
        self.earliest: datetime | None = None
        self._said: set[str] = set()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        within = self.open[-1] if self.open else ""
        if name in _SUITES:
            self._began(moment(attributes.get("timestamp")))
        elif name == "testcase" and within in _SUITES:
            self._said.clear()
        elif within == "testcase" and self._is_case(2):
            self._said.add(name)

    def end(self, name: str) -> None:
        if name == "testcase" and self._is_case(1):
            self.tests += 1
            outcome = next((each for each in _WORST_FIRST if each in self._said), None)
            if outcome:
                self.counts[outcome] += 1

    def _is_case(self, up: int) -> bool:
        """Whether what stands ``up`` levels above is a suite, so that the case below it counts."""
        return len(self.open) >= up and self.open[-up] in _SUITES

    def _began(self, when: datetime | None) -> None:
        if when and (self.earliest is None or when < self.earliest):
            self.earliest = when
