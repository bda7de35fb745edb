"""An explanation: a number with everything that it was made of, down to the answers; enough to redo it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from isoready.model.checklist import Measure
from isoready.model.policy import Scoring
from isoready.model.rating import Scale
from isoready.model.rules import CapRule, RequiresRule
from isoready.model.score import ScoreNode, Value


@dataclass(frozen=True, slots=True)
class Handed:
    """One part as a method was handed it."""

    key: str
    weight: Fraction
    value: Fraction
    """What it counts as, 0 to 1."""
    counts_for: str = ""


@dataclass(frozen=True, slots=True)
class Making:
    """How one reading of a node was made, before any rule."""

    parts: tuple[Handed, ...] = ()
    """What the method was handed; what it left out is not among them."""
    made: Fraction | None = None
    """What the method made of them; None where there was nothing to make a number of."""
    sums: str = ""
    """The formula with the numbers put in; empty where one question decides alone."""
    waits_for: tuple[str, ...] = ()
    """What keeps it blocked: members that are open or blocked, and the controls that rules make it hang on."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said to a question, and what it could have counted as."""

    response: str
    """The response that it was answered under, which may speak for every instance; empty while open."""
    state: str
    """``answered``, ``unanswered``, ``not applicable`` or ``not for this firm``."""
    reason: str
    """Why it does not apply, or the condition that it is asked under."""
    scale: str
    measure: Measure | None
    best: Fraction
    """What the top of its scale counts as."""
    cap: Fraction
    """The most that a claim without support counts as."""
    na_allowed: bool
    carries: bool
    """Whether its evidence, or a second person, carries the claim."""
    lack: str
    """Why not; empty where it does."""
    wanting: bool
    """Whether it cites evidence that is not good and that no second person stands in for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One node with how it was made."""

    node: ScoreNode
    claimed: Making = field(default_factory=Making)
    supported: Making = field(default_factory=Making)
    said: Said | None = None
    """For a question; None for what is made of others."""
    critical: bool = False
    """Whether it is a control on which the verdict depends by itself."""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a rung needs, held against what there is."""

    need: str
    """``score``, ``every_group``, ``critical``, ``coverage`` or ``evidence_in_date``."""
    subject: str
    """The group, control or response it is about; empty for the whole."""
    required: Fraction | str
    """A share from 0 to 1, the name of a band, or words."""
    actual: Value | str
    met: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """One rung with all that it needs."""

    rung: str
    needs: tuple[Need, ...]

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""
        return all(need.met for need in self.needs)


@dataclass(frozen=True, slots=True)
class Climb:
    """How the ladder was climbed; the verdict is the last rung before the first that is not met."""

    claimed: tuple[Tried, ...]
    supported: tuple[Tried, ...]
    claimed_verdict: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A number, the policy it was made by, and everything below it."""

    scoring: Scoring
    rules: tuple[CapRule | RequiresRule, ...]
    scales: Mapping[str, Scale]
    """Every scale that a question in it uses, by name."""
    across: Mapping[str, str]
    """The method that puts instances together, by kind of group; under the empty kind that of the whole."""
    top: Step
    climb: Climb | None = None
    """For the whole; None where only a part is explained."""
