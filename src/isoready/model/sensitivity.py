"""Sensitivity: how sure a verdict is, and what it would take to make it another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from isoready.model.rules import Rung
    from isoready.model.score import Value, Verdict


@dataclass(frozen=True, slots=True)
class Slip:
    """One answer that might have been another one."""

    response: str
    """Key of the response."""
    control: str
    question: str
    """What was asked."""
    answer: str
    """As given; for an open question the lowest of its scale."""
    instead: str
    """What it would be; rounded where it is a measured number without an end."""
    before: Fraction
    """What the answer counts as, supported, 0 to 1."""
    after: Fraction
    """What the other one would count as with the same support, 0 to 1."""

    @property
    def back(self) -> Slip:
        """The other way round."""
        return replace(self, answer=self.instead, instead=self.answer, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Fewest:
    """The smallest set of answers that brings something about by being another, as far as it is known."""

    at_least: int
    """No fewer do: proven."""
    slips: tuple[Slip, ...] = ()
    """A set that does, the smallest found; empty where there is none, or none is known."""
    never: bool = False
    """Not even all of them together do: proven."""
    because: str = ""
    """Why the smallest number is not known; empty where it is."""

    @property
    def exact(self) -> bool:
        """Whether the smallest number is known, or that there is none."""
        return self.never or len(self.slips) == self.at_least


@dataclass(frozen=True, slots=True)
class Factor:
    """How far all weights may be off at once, each for itself, each divided or multiplied by at most so much."""

    holds: Fraction | None
    """Up to this factor, 1 or more, nothing else can come out: proven. None stands for any factor."""
    breaks: Fraction | None
    """At this factor something else does come out: proven. None where it never does, or no factor is known at which."""

    @property
    def any_factor(self) -> bool:
        """Whether weights decide nothing here."""
        return self.holds is None


@dataclass(frozen=True, slots=True)
class Turn:
    """One way that the verdict may go: down, or up."""

    fewest: Fewest
    """Answers that are wrong by one step."""
    to: Rung | None
    """The verdict that ``fewest`` would make of it; None where none is known."""
    alone: tuple[Slip, ...]
    """Every answer that turns the verdict by itself."""
    weights: Factor


@dataclass(frozen=True, slots=True)
class Margin:
    """How far one need of a rung is met or missed."""

    rung: Rung
    need: str
    """``score``, ``every_group``, ``critical``, ``coverage`` or ``evidence_in_date``."""
    subject: str
    """The group or control; empty for the whole."""
    edge: Fraction
    """What is needed, 0 to 1; for ``evidence_in_date`` 0: no answer may cite evidence that is not in order."""
    above: bool
    """Whether more than the edge is needed, as for a band, whose lower edge belongs to the band below."""
    actual: Value | int
    """What there is; for ``evidence_in_date`` how many answers cite evidence that is not in order."""
    ahead: Fraction | None
    """What there is less what is needed; None where there is no number, and for evidence."""
    met: bool
    fewest: Fewest | None
    """Answers wrong by one step that would break it if it is met, or bring it by itself if not; None where answers on
    other steps are nothing to it (coverage, evidence)."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What one open question decides."""

    response: str
    control: str
    question: str
    needed: bool
    """Whether the best verdict is lost if it alone turns out worst."""
    enough: bool
    """Whether the verdict is better than the worst one if it alone turns out best, with good evidence."""


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """What the open questions together decide."""

    at_worst: Rung
    """The verdict if each had the lowest answer of its scale."""
    at_best: Rung
    """The verdict if each had the highest, with good evidence."""
    questions: tuple[OpenQuestion, ...]
    """In the checklist's order; empty when none is open."""
    fewest: Fewest
    """The smallest set that must turn out best for the best verdict while all others turn out worst."""

    @property
    def decide(self) -> bool:
        """Whether the verdict depends on them at all."""
        return self.at_worst != self.at_best


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How sure the verdict is that counts: the one on what the evidence supports."""

    verdict: Verdict
    fall: Turn | None
    """What makes it worse; None on the lowest rung."""
    rise: Turn | None
    """What makes it better; None on the highest rung."""
    margins: tuple[Margin, ...]
    """The strictest of each need up to the present rung, then the needs of the next rung."""
    open: OpenQuestions
