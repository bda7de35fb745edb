"""Limits: the rules that let one thing count at most as another allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.bands import place, place_named
from isoready.model.score import Fired, Unscored
from isoready.scoring.outcome import BLOCKED, Outcome, blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from isoready.model.policy import Scoring
    from isoready.model.rules import CapRule, RequiresRule


def held(outcome: Outcome, rules: Iterable[RequiresRule], outcomes: Mapping[str, Outcome], policy: Scoring) -> Outcome:
    """Let a control count at most as those that its rules name, whose outcomes are final.

    A control that does not apply is neither held nor holds. An open one that the policy leaves out hands on the limits
    it is under itself: whatever its answer turns out to be, it could not count more than those.
    """
    if outcome.value is Unscored.NOTHING_APPLICABLE or outcome.value is Unscored.NOTHING_WEIGHS:
        return outcome
    for rule in rules:
        other = outcomes[rule.at_most_as]
        limit = other.hands_on if other.counts_as is None else other.counts_as
        if blocks(other, policy):
            outcome = outcome if outcome.counts_as is None else BLOCKED
        elif limit is not None and other.value is not Unscored.NOTHING_APPLICABLE:
            outcome = _at_most(outcome, limit, rule, rule.at_most_as)
    return outcome


def capped(outcome: Outcome, rule: CapRule, control: Outcome, policy: Scoring) -> Outcome:
    """Let a group count at most so much while a control is rated below the rule's band, or is open."""
    if outcome.counts_as is None or control.value is Unscored.NOTHING_APPLICABLE:
        return outcome
    if blocks(control, policy):
        return BLOCKED
    reached = NOTHING if control.counts_as is None else control.counts_as
    if place(reached, policy.bands) >= place_named(rule.below, policy.bands):
        return outcome
    return _at_most(outcome, rule.at_most / 100, rule, rule.control)


def _at_most(outcome: Outcome, limit: Fraction, rule: CapRule | RequiresRule, subject: str) -> Outcome:
    """Cut down to ``limit`` and note it; what is not above the limit stays."""
    before = outcome.counts_as
    if before is None:
        lower = limit if outcome.hands_on is None else min(outcome.hands_on, limit)
        return outcome._replace(hands_on=lower)
    if before <= limit:
        return outcome
    value = outcome.value if isinstance(outcome.value, Unscored) else limit
    return Outcome(value, limit, (*outcome.fired, Fired(rule.rule, subject, rule.because, before, limit)))
