"""A plan: what to do, in order, to reach a verdict or a score, or to make the most of some days."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from isoready.model.rules import Rung
    from isoready.model.score import Shortfall, Value


@dataclass(frozen=True, slots=True)
class Aim:
    """What a plan is made for; one of the three."""

    rung: Rung | None = None
    """This verdict or a better one."""
    score: Fraction | None = None
    """At least this supported score, 0 to 1."""
    budget: Fraction | None = None
    """The highest supported score that so many person-days can buy."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a plan must keep to."""

    today: date
    """The day from which horizons count."""
    horizons: tuple[int, ...] = ()
    """Days from today at which to look where things stand, rising; none for one stretch without an end."""
    capacity: Mapping[str, Fraction] = field(default_factory=dict)
    """Person-days that owners can give in each period, by name, and under ``default`` for all who are not named."""
    seconds: float = 10.0
    """After so long the best plan so far is given, with how far from the best it may be."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that would be lost if one action were left out of the plan."""

    what: str
    """``score``, ``every_group``, ``critical``, ``coverage``, ``evidence_in_date``, ``cap``, ``requires`` or
    ``prerequisite``."""
    subject: str
    """The group, control or response it is about; empty for the whole."""


@dataclass(frozen=True, slots=True)
class Action:
    """One question to bring from one answer to a better one, or whose evidence to bring in order."""

    key: str
    """The response."""
    control: str
    title: str
    """The control's."""
    next_step: str
    before: str
    """The answer as it stands; empty while the question is open."""
    after: str
    """The answer to come to."""
    evidence_only: bool
    """Whether the answer stays and only its evidence is wanting."""
    days: Fraction
    """Person-days as the checklist estimates them."""
    gain: Fraction
    """What the supported score of the whole would lose without it, 0 to 1, exactly."""
    reasons: tuple[Reason, ...]
    """Why it is in."""
    owner: str
    due: date | None
    period: int
    """In which period it is finished, counted from 0."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the plan stands at the end of a period."""

    until: int | None
    """Days from today; None where no horizon is asked."""
    days: Fraction
    """Person-days in this period."""
    score: Value
    """The supported score of the whole, exactly."""
    verdict: Rung


class Certainty(StrEnum):
    """How sure it is that there is no better plan."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    """The time ran out: there may be a better one, but not beyond the bound."""
    UNKNOWN = "unknown"
    """The time ran out before any plan was found."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the solver proved."""

    certainty: Certainty
    of: Literal["days", "score"]
    """What is proved: the fewest days; for a budget, or where the aim cannot be reached, the highest score."""
    bound: Fraction
    """No plan takes fewer days than this, or none reaches a higher score (0 to 1)."""
    gap: Fraction
    """How far the plan is from the bound, in days or in score."""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """The plan with what it costs, what it reaches and how sure it is."""

    aim: Aim
    reached: bool
    """Whether the aim is reached when the plan is done."""
    actions: tuple[Action, ...]
    """In the order of work; where the aim cannot be reached, what leads to the highest score that can."""
    days: Fraction
    """Person-days of all actions."""
    before: Stage
    """Where the firm stands today."""
    stages: tuple[Stage, ...]
    """Where it stands at each horizon; the last is the end of the plan."""
    supposed: tuple[tuple[str, str], ...]
    """Open questions with the answer that they are supposed to have, the lowest; an action may give a better one."""
    missing: tuple[Shortfall, ...]
    """What keeps the firm off the aim at the end of the plan; empty when it is reached."""
    proof: Proof
