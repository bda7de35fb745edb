"""An outcome: what one node comes to in one view of the answers, and how several make one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.errors import IsoreadyError
from isoready.model.answers import ALL, NOTHING
from isoready.model.score import Fired, Unscored, Value
from isoready.scoring.method import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.policy import Scoring
    from isoready.scoring.method import Method
    from isoready.scoring.outline import Member


class Outcome(NamedTuple):
    """What a node shows and what it counts as in the node above."""

    value: Value
    counts_as: Fraction | None
    """None when the node above leaves it out."""
    fired: tuple[Fired, ...] = ()
    hands_on: Fraction | None = None
    """The limit that rules put on an open question that the policy leaves out."""


BLOCKED: Final = Outcome(Unscored.BLOCKED, None)

OUTSIDE: Final = Outcome(Unscored.NOTHING_APPLICABLE, None)
"""What a question comes to that is not for this firm: it leaves the count, whatever the policy."""


def passed(policy: Scoring) -> Outcome:
    """What a question comes to that does not apply."""
    counts = {"exclude": None, "credit": ALL, "zero": NOTHING}[policy.not_applicable]
    return Outcome(Unscored.NOTHING_APPLICABLE, counts)


def unanswered(policy: Scoring) -> Outcome:
    """What a question comes to that is open."""
    return Outcome(Unscored.NOTHING_ANSWERED, NOTHING if policy.unanswered == "zero" else None)


def blocks(outcome: Outcome, policy: Scoring) -> bool:
    """Whether an open question in it keeps unscored whatever depends on it."""
    value = outcome.value
    return policy.unanswered == "block" and (value is Unscored.BLOCKED or value is Unscored.NOTHING_ANSWERED)


def combine(members: Sequence[Member], outcomes: Sequence[Outcome], method: Method, policy: Scoring) -> Outcome:
    """Make one outcome of several members, each with what it comes to.

    A weight of 0 counts for nothing. Where nothing that counts is answered there is no number to show; what the policy
    makes of open and of passed questions counts in the node above all the same, because a range must hold its score.

    Raises:
        IsoreadyError: the method made no achievement of them.
    """
    reason = _reason(members, outcomes, method, policy)
    if reason is not None:
        return _unscored(reason, parts_of(members, outcomes, method), method, policy)
    number = _made(parts_of(members, outcomes, method), method, policy)
    return Outcome(number, number)


def _unscored(reason: Unscored, parts: Sequence[Part], method: Method, policy: Scoring) -> Outcome:
    if reason is Unscored.BLOCKED:
        return BLOCKED
    if not parts or (reason is Unscored.NOTHING_ANSWERED and policy.unanswered == "block"):
        return Outcome(reason, None)
    return Outcome(reason, _made(parts, method, policy))


def parts_of(members: Sequence[Member], outcomes: Sequence[Outcome], method: Method) -> list[Part]:
    """List what a method is handed: members that count, with what they count as."""
    weightless = method.weightless
    return [
        Part(member.weight, outcome.counts_as, member.key, member.counts_for, member.leaf)
        for member, outcome in zip(members, outcomes, strict=True)
        if outcome.counts_as is not None and (member.weighs or weightless)
    ]


def _reason(members: Sequence[Member], outcomes: Sequence[Outcome], method: Method, policy: Scoring) -> Unscored | None:
    """Say why there is no number; None when there is one."""
    weightless = method.weightless
    pairs = zip(members, outcomes, strict=True)
    weighing = [outcome.value for member, outcome in pairs if member.weighs or weightless]
    if weighing and Unscored not in map(type, weighing):
        return None
    reasons = {value for value in weighing if isinstance(value, Unscored)}
    if Unscored.BLOCKED in reasons:
        return Unscored.BLOCKED
    open_below = Unscored.NOTHING_ANSWERED in reasons
    if not all(isinstance(value, Unscored) for value in weighing):
        return Unscored.BLOCKED if open_below and policy.unanswered == "block" else None
    if open_below:
        return Unscored.NOTHING_ANSWERED
    applicable = any(outcome.value is not Unscored.NOTHING_APPLICABLE for outcome in outcomes)
    return Unscored.NOTHING_WEIGHS if applicable else Unscored.NOTHING_APPLICABLE


def _made(parts: Sequence[Part], method: Method, policy: Scoring) -> Fraction:
    """Never let a plug-in's float, or a number out of range, pass for a score."""
    number: object = method.combine(parts, policy.bands)
    if isinstance(number, Fraction) and 0 <= number.numerator <= number.denominator:
        return number
    msg = f"method `{policy.method}` made {number!r}, which is not an exact share from 0 to 1"
    raise IsoreadyError(msg, "Use another method, or tell whoever wrote this one.")
