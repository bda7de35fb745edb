"""Limits in cases that only odd checklists have; the ordinary ones are told in ``test_engine``."""

from __future__ import annotations

from fractions import Fraction

from isoready.model.policy import Scoring
from isoready.model.rules import CapRule, RequiresRule
from isoready.model.score import Unscored
from isoready.scoring.limits import capped, held
from isoready.scoring.outcome import BLOCKED, Outcome

POLICY = Scoring.model_validate({"method": "weighted-mean"})
BLOCK = Scoring.model_validate({"method": "weighted-mean", "unanswered": "block"})
EXCLUDE = Scoring.model_validate({"method": "weighted-mean", "unanswered": "exclude"})
RULE = RequiresRule(rule="requires", control="X", at_most_as="Y", because="It needs it.")
CAP = CapRule(rule="cap", group="G", at_most=Fraction(50), control="Y", below="P", because="It hangs on it.")
HALF = Outcome(Fraction(1, 2), Fraction(1, 2))
LOW = Outcome(Fraction(1, 9), Fraction(1, 9))
OPEN_CREDITED = Outcome(Unscored.NOTHING_ANSWERED, Fraction(1, 2))


def test_what_does_not_apply_or_weighs_nothing_is_neither_held_nor_holds() -> None:
    """Also where policy credits it."""
    for reason in (Unscored.NOTHING_APPLICABLE, Unscored.NOTHING_WEIGHS):
        silent = Outcome(reason, Fraction(1))
        assert held(silent, [RULE], {"Y": LOW}, POLICY) is silent
    assert held(HALF, [RULE], {"Y": Outcome(Unscored.NOTHING_APPLICABLE, Fraction(0))}, POLICY) is HALF
    assert held(HALF, [RULE], {"Y": Outcome(Unscored.NOTHING_WEIGHS, None)}, POLICY) is HALF


def test_what_counts_without_a_number_is_held_without_becoming_one() -> None:
    """An open control that is partly credited stays unscored and counts less."""
    outcome = held(OPEN_CREDITED, [RULE], {"Y": LOW}, POLICY)
    assert (outcome.value, outcome.counts_as) == (Unscored.NOTHING_ANSWERED, Fraction(1, 9))


def test_an_open_control_hands_on_the_least_of_its_limits() -> None:
    """Whichever rule comes first."""
    other = RULE.model_copy(update={"at_most_as": "Z"})
    mine, outcomes = Outcome(Unscored.NOTHING_ANSWERED, None), {"Y": LOW, "Z": HALF}
    for rules in ([RULE, other], [other, RULE]):
        assert held(mine, rules, outcomes, EXCLUDE).hands_on == LOW.value


def test_a_rule_that_takes_nothing_away_is_not_told() -> None:
    """A value at the limit is not above it."""
    assert held(HALF, [RULE], {"Y": HALF}, POLICY) is HALF
    assert capped(HALF, CAP, LOW, POLICY) is HALF


def test_what_is_open_stays_open_where_open_questions_block() -> None:
    """The reason that names the control's own question is the better one."""
    mine = Outcome(Unscored.NOTHING_ANSWERED, None)
    assert held(mine, [RULE], {"Y": mine}, BLOCK) is mine
    assert held(HALF, [RULE], {"Y": mine}, BLOCK) is BLOCKED


def test_a_cap_reads_what_an_open_control_counts_as() -> None:
    """Half is not below P, so the cap is silent; nothing at all is."""
    full = Outcome(Fraction(1), Fraction(1))
    assert capped(full, CAP, OPEN_CREDITED, POLICY) is full
    assert capped(full, CAP, Outcome(Unscored.NOTHING_ANSWERED, None), POLICY).value == Fraction(1, 2)
