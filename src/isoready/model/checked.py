"""What came of a check: the files, the faults, the gates and the one verdict that every format tells."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from isoready.diagnostics import Diagnostic
    from isoready.model.comparison import Comparison
    from isoready.model.rule_card import RuleCard
    from isoready.model.score import Value


class Ending(StrEnum):
    """How a check ended; the exit code is 0 or 1."""

    PASSED = "passed"
    FAILED = "failed"


class CheckedFile(NamedTuple):
    """One file that was looked at."""

    path: str
    """As shown to people."""
    kind: str
    """``assessment``, ``checklist``, ``migration``, ``crosswalk`` or ``structured``."""
    parsed: bool = True
    """Whether its data could be read; if not, one fault says why."""
    controls: tuple[str, ...] = ()
    """The controls that an assessment answers, in the order of its checklist."""
    not_applicable: tuple[str, ...] = ()
    """Those of them that do not apply to this firm."""


class Excuse(NamedTuple):
    """Why a fault is lived with for a while."""

    reason: str
    owner: str
    """Who answers for it."""
    expires: date
    """The last day on which it counts."""
    in_source: bool = False
    """Whether it stands as a comment beside the fault."""

    def __str__(self) -> str:
        """Say it in one clause."""
        return f"excused until {self.expires} by {self.owner}: {self.reason}"


class Told(NamedTuple):
    """One fault with what the gates make of it."""

    diagnostic: Diagnostic
    fingerprint: str
    """Names this fault of this content: no line number is part of it, so it survives moved lines; unique in a run."""
    known: bool = False
    """Whether the baseline has it: it is shown, and fails no gate."""
    excuse: Excuse | None = None
    """The exception of the firm that covers it: it is shown with its reason, and fails no gate."""
    fails: bool = False
    """Whether it is one of those for which the check failed."""


class Gate(NamedTuple):
    """One condition on the whole, with how it went."""

    name: str
    """As the option is called: ``fail-on``, ``fail-under``, ``require`` and so on."""
    passed: bool
    statement: str
    """What was found and what was asked, in one sentence without a full stop."""


class Readiness(NamedTuple):
    """Where one assessment stands."""

    path: str
    title: str
    """The checklist's title."""
    claimed: Value
    supported: Value
    verdict: str
    """The rung that the evidence carries, as printed."""
    decimals: int
    """Decimals of the percentages shown."""
    draft: bool
    """Whether questions are still open."""
    change: Comparison | None = None
    """What changed since the revision that was asked about; None where there is nothing to compare with."""


class Checked(NamedTuple):
    """A whole check."""

    files: tuple[CheckedFile, ...]
    """In the order in which they were looked at."""
    told: tuple[Told, ...]
    """Every fault, sorted by place."""
    gates: tuple[Gate, ...]
    texts: Mapping[str, str]
    """Text of each file that has a fault, by path as shown; a file that is no text is not among them."""
    rules: Callable[[], tuple[RuleCard, ...]]
    """Gives every rule there is; called only by a format that lists them."""
    readiness: tuple[Readiness, ...] = ()
    """Where each assessment stands, if a gate or a format asked and it could be scored."""

    @property
    def ending(self) -> Ending:
        """The verdict: passed if every gate did."""
        return Ending.PASSED if all(gate.passed for gate in self.gates) else Ending.FAILED
