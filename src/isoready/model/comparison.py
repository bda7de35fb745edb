"""A comparison: what changed between two assessments, and how much of the score's change each cause made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from isoready.model.report import Provenance
    from isoready.model.score import Scorecard, ScoreNode


class Factor(StrEnum):
    """A cause of a changed score."""

    ANSWERS = "answers"
    PROFILE = "profile"
    EVIDENCE = "evidence"
    EXPIRY = "expiry"
    CHECKLIST = "checklist"
    WEIGHTS = "weights"
    POLICY = "policy"

    @property
    def meaning(self) -> str:
        """The cause in a few words."""
        return _MEANINGS[self]


_MEANINGS: Final = {
    Factor.ANSWERS: "answers given otherwise",
    Factor.PROFILE: "facts about the firm that decide what is asked of it",
    Factor.EVIDENCE: "evidence added, taken away, changed or confirmed",
    Factor.EXPIRY: "evidence that only the passing of days put out of date",
    Factor.CHECKLIST: "questions, scales and rules of the checklist",
    Factor.WEIGHTS: "weights of groups, controls and questions",
    Factor.POLICY: "method and policy of the checklist",
}

FIRM: Final = (Factor.ANSWERS, Factor.PROFILE, Factor.EVIDENCE, Factor.EXPIRY)
"""What the firm did, and what time did to it."""
YARDSTICK: Final = (Factor.CHECKLIST, Factor.WEIGHTS, Factor.POLICY)
"""What it was measured by."""


class What(StrEnum):
    """What kind of thing differs."""

    ANSWER = "answer"
    REASON = "reason"
    EVIDENCE_ADDED = "evidence added"
    EVIDENCE_REMOVED = "evidence taken away"
    EVIDENCE_RENEWED = "evidence renewed"
    EVIDENCE_CHANGED = "evidence changed"
    EVIDENCE_MISSING = "evidence missing"
    EVIDENCE_EXPIRED = "evidence expired"
    EVIDENCE_STATE = "evidence"
    CONFIRMATION = "confirmation"
    APPLICABILITY = "applicability"
    NEW_CONTROL = "new control"
    GONE_CONTROL = "control no longer asked"
    WORDING = "asked otherwise"
    WEIGHT = "weight"
    CRITICAL = "critical"
    FACT = "fact"
    POLICY = "policy"
    RULES = "rules"
    LADDER = "ladder"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs."""

    what: What
    subject: str
    """The response, the file, the fact or the setting it is about; empty where the control says it all."""
    before: str
    """As it was, for people; empty where there was nothing."""
    after: str
    """As it is, for people; empty where there is nothing."""


@dataclass(frozen=True, slots=True)
class ControlChange:
    """One control that changed, or whose number did."""

    id: str
    title: str
    before: ScoreNode | None
    """Its node in the old score; None where the old checklist does not have it."""
    after: ScoreNode | None
    """Its node in the new score; None where the new checklist does not have it."""
    changes: tuple[Change, ...]
    """What differs at the control itself; empty where only others, or the policy, moved its number."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The change of a score, handed out to its causes without a rest."""

    change: Fraction
    """New score less old score, -1 to 1."""
    factors: Mapping[Factor, Fraction]
    """The share of every factor, 0 for what does not differ; together exactly ``change``."""
    controls: Mapping[str, Fraction]
    """The share of each control that changed; together exactly the shares of the factors in ``FIRM``."""

    @property
    def firm(self) -> Fraction:
        """What answers, profile, evidence and expiry made together."""
        return sum((self.factors[factor] for factor in FIRM), start=self.change * 0)


@dataclass(frozen=True, slots=True)
class Unattributed:
    """Why the change of a score cannot be handed out."""

    reason: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two assessments side by side."""

    organisation: str
    title: str
    """The new checklist's title."""
    decimals: int
    """Decimals of the percentages shown."""
    old: Scorecard
    new: Scorecard
    old_source: Provenance
    new_source: Provenance
    differing: tuple[Factor, ...]
    """The factors that differ, whether or not that changed a number."""
    supported: Attribution | Unattributed
    claimed: Attribution | Unattributed
    controls: tuple[ControlChange, ...]
    """In the order of the new checklist, then those that are gone."""
    settings: tuple[Change, ...]
    """What differs beside the controls: facts of the profile, policy, rules, ladder, weights of groups."""
    notes: tuple[str, ...] = ()
    """What a reader must know to trust the numbers, as sentences."""
