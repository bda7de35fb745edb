"""A look: how each question is taken, and what a control by itself then comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from isoready.scoring.hearing import ANSWERED, OPEN, PASSED, Heard, Hearing, by_cell
from isoready.scoring.methods.weakest_link import WEAKEST
from isoready.scoring.methods.weighted_mean import MEAN
from isoready.scoring.outcome import OUTSIDE, Outcome, combine, passed, unanswered
from isoready.scoring.outline import member

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from fractions import Fraction

    from isoready.model.policy import Scoring
    from isoready.model.score import Reading, ScoreNode
    from isoready.scoring.method import Method
    from isoready.scoring.outline import Member


class Side(Enum):
    """Which reading of an answer counts."""

    CLAIMED = "claimed"
    SUPPORTED = "supported"

    def of(self, node: ScoreNode) -> Reading:
        """Pick this reading of a node."""
        return node.claimed if self is _CLAIMED else node.supported


_CLAIMED: Final = Side.CLAIMED


@dataclass(frozen=True, slots=True)
class Look:
    """How to take each question."""

    side: Side
    passed: Outcome
    """What a question comes to that does not apply."""
    open: Outcome
    """What an open question comes to."""

    def question(self, heard: Heard) -> Outcome:
        """What one question comes to."""
        state = heard.state
        if state is ANSWERED:
            return certain(heard.claimed if self.side is _CLAIMED else heard.supported)
        if state is OPEN:
            return self.open
        return self.passed if state is PASSED else OUTSIDE


def plain_look(side: Side, policy: Scoring) -> Look:
    """Take the answers as they are, with the open questions left open."""
    return Look(side, passed(policy), unanswered(policy))


def supposing(look: Look, value: Fraction) -> Look:
    """Take every open question as if it had turned out to be worth ``value``."""
    return replace(look, open=certain(value))


def certain(value: Fraction) -> Outcome:
    """What an answered question comes to."""
    return Outcome(value, value)


def each_alone(hearing: Hearing, controls: Iterable[str], look: Look, policy: Scoring) -> dict[str, Outcome]:
    """Say what some controls come to before any rule: by control, or by cell where there are instances."""
    return {
        cell: control_outcome(questions, look.question, policy)
        for key in controls
        for cell, questions in by_cell(key, hearing[key])
    }


def control_outcome(questions: Sequence[Heard], take: Callable[[Heard], Outcome], policy: Scoring) -> Outcome:
    """Make one outcome of a control's questions, in one instance if there are several, before any rule."""
    if len(questions) == 1 and questions[0].asked.weighs:
        return take(questions[0])
    return combine(members_of(questions), [take(heard) for heard in questions], question_method(policy), policy)


def members_of(questions: Sequence[Heard]) -> list[Member]:
    """List the questions of a control as its members."""
    return [member(heard.asked.question.weight, heard.asked.key, None, leaf=True) for heard in questions]


def question_method(policy: Scoring) -> Method:
    """The method that makes a control of its questions."""
    return MEAN if policy.questions == "weighted-mean" else WEAKEST
