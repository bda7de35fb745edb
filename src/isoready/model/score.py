"""Scores: exact values with the coverage, the range and the trace that belong to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from isoready.model.rules import Rung


class Unscored(StrEnum):
    """Why there is no number; never shown as 0, 100 or -1."""

    NOTHING_APPLICABLE = "nothing applicable"
    NOTHING_ANSWERED = "nothing answered"
    NOTHING_WEIGHS = "nothing weighs anything"
    BLOCKED = "blocked by an open question"


Value = Fraction | Unscored
"""An achievement from 0 to 1, or the reason there is none."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that changed a value."""

    rule: str
    """``cap``, ``requires``, ``unsupported-cap``."""
    subject: str
    """The control whose state made it fire."""
    because: str
    before: Fraction
    after: Fraction


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to see a node: as claimed or as supported."""

    value: Value
    lowest: Value
    """The value if every open question turned out worst."""
    highest: Value
    """The value if every open question turned out best, with evidence; never below the value itself."""
    rating: str
    """Band of the value, or empty when unscored."""
    counts_as: Fraction | None
    """What the parent's formula uses; None when left out."""
    fired: tuple[Fired, ...] = ()
    stands_for: str = ""
    """The value in its method's own unit, such as ``level 2 of 5``; empty where the method has none."""
    hands_on: Fraction | None = None
    """The limit that rules put on a control which is open and left out; what hangs on it is held to the same."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what was asked has an answer."""

    answered: int
    unanswered: int
    not_applicable: int
    answered_weight: Fraction
    """Share of the applicable weight that is answered, 0 to 1; 1 when nothing applies."""

    @property
    def applicable(self) -> int:
        """Answered and unanswered together."""
        return self.answered + self.unanswered

    @property
    def complete(self) -> bool:
        """Whether nothing applicable is open."""
        return self.unanswered == 0

    @property
    def share(self) -> Fraction:
        """Share of applicable questions answered, by count; 1 when nothing applies."""
        return Fraction(self.answered, self.applicable) if self.applicable else Fraction(1)


class Kind(StrEnum):
    """What a node of the trace stands for."""

    CHECKLIST = "checklist"
    GROUP = "group"
    CONTROL = "control"
    INSTANCE = "instance"
    """A control, or a group, in one instance of a process; its id ends in ``@`` and the instance."""
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class ScoreNode:
    """One number with everything it was made of."""

    id: str
    title: str
    kind: Kind
    weight: Fraction
    formula: str
    """How the value was made, such as ``weighted-mean``; for a question its scale."""
    claimed: Reading
    supported: Reading
    coverage: Coverage
    children: tuple[ScoreNode, ...] = ()
    answer: str = ""
    """The answer as given; questions only."""
    left_out: str = ""
    """Why the parent does not count it; empty when it counts."""
    group_kind: str = ""
    """What the standard calls the group; groups only."""
    counts_for: str = ""
    """What it counts for in its parent's formula, where the checklist says."""
    flat: bool = False
    """Whether it is made of all controls below, however deep, and not of what is directly in it."""

    @property
    def made_of(self) -> Iterator[ScoreNode]:
        """What its method may take: what is directly in it, or all controls below where the method is flat."""
        for child in self.children:
            if self.flat and child.kind is Kind.GROUP:
                yield from (node for node in child.of_kind(Kind.CONTROL))
            else:
                yield child

    def walk(self) -> Iterator[ScoreNode]:
        """This node and all below, parents first."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))

    def of_kind(self, kind: Kind) -> Iterator[ScoreNode]:
        """All nodes of one kind, in the order of the checklist."""
        return (node for node in self.walk() if node.kind is kind)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One need of a rung that is not met."""

    need: str
    """``score``, ``every_group``, ``critical``, ``coverage`` or ``evidence_in_date``."""
    subject: str
    """The group, control or response it is about; empty for the whole."""
    required: str
    """What the rung needs, for people: ``85 %``, ``L``."""
    actual: str
    """What there is, for people."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The highest rung whose needs, and those of every rung below, are met."""

    rung: Rung
    next_rung: Rung | None
    missing: tuple[Shortfall, ...]
    """What keeps the firm off the next rung."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The result of scoring: the tree of numbers and the verdicts on it."""

    root: ScoreNode
    verdict: Verdict
    """On what the evidence supports: the verdict that counts."""
    claimed_verdict: Verdict
    """On what the firm says."""

    @property
    def draft(self) -> bool:
        """Whether questions are still open."""
        return not self.root.coverage.complete

    def find(self, node_id: str) -> ScoreNode | None:
        """The node of that id, or None."""
        return next((node for node in self.root.walk() if node.id == node_id), None)
