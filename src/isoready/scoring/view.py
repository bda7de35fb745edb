"""A view: every node's outcome under one reading of the answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from isoready.model.score import Unscored
from isoready.scoring.hearing import Heard, Hearing, State
from isoready.scoring.limits import capped, held
from isoready.scoring.method import Method
from isoready.scoring.methods.weakest_link import WEAKEST
from isoready.scoring.methods.weighted_mean import MEAN
from isoready.scoring.outcome import OUTSIDE, Outcome, combine, parts_of, passed, unanswered
from isoready.scoring.outline import Member

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
    from fractions import Fraction

    from isoready.model.policy import Scoring
    from isoready.model.score import Reading, ScoreNode
    from isoready.scoring.method import Methods
    from isoready.scoring.outline import Branch, Outline


class Side(Enum):
    """Which reading of an answer counts."""

    CLAIMED = "claimed"
    SUPPORTED = "supported"

    def of(self, node: ScoreNode) -> Reading:
        """Pick this reading of a node."""
        return node.claimed if self is Side.CLAIMED else node.supported


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
        if heard.state is State.ANSWERED:
            return certain(heard.claimed if self.side is Side.CLAIMED else heard.supported)
        if heard.state is State.OPEN:
            return self.open
        return self.passed if heard.state is State.PASSED else OUTSIDE


@dataclass(frozen=True, slots=True)
class View:
    """The outcomes of all nodes, with what it takes to settle them again after a change."""

    outline: Outline
    methods: Methods
    look: Look
    alone: MutableMapping[str, Outcome]
    """Each control by itself, before any rule."""
    outcomes: MutableMapping[str, Outcome]
    """Each control and each branch, rules applied."""

    def settle(self, controls: Iterable[str], branches: Iterable[Branch]) -> None:
        """Apply rules and method to those nodes, which must come after what they depend on."""
        policy, requires = self.outline.checklist.scoring, self.outline.requires
        for key in controls:
            self.outcomes[key] = held(self.alone[key], requires.get(key, ()), self.outcomes, policy)
        for branch in branches:
            self.outcomes[branch.key] = self._branch(branch, policy)

    def changed(self, controls: Mapping[str, Outcome]) -> View:
        """Put other outcomes in the place of those controls, and settle again only what they can reach."""
        outline = self.outline
        touched = outline.touched(controls)
        then = View(outline, self.methods, self.look, {**self.alone, **controls}, dict(self.outcomes))
        free = [key for key in controls if key not in outline.requires]
        held_down = [key for key in outline.requires if key in touched]
        then.settle((*free, *held_down), [branch for key, branch in outline.branches.items() if key in touched])
        return then

    def _branch(self, branch: Branch, policy: Scoring) -> Outcome:
        method, members = self._of(branch)
        outcome = combine(members, [self.outcomes[each.key] for each in members], method, policy)
        for rule in branch.caps:
            outcome = capped(outcome, rule, self.outcomes[rule.control], policy)
        return outcome

    def _of(self, branch: Branch) -> tuple[Method, Sequence[Member]]:
        method = self.methods.of(branch.kind)
        return method, branch.leaves if method.flat else branch.members

    def stands_for(self, branch: Branch) -> str:
        """Say in the unit of the branch's method what it comes to; empty where it has no unit, or no number."""
        method, members = self._of(branch)
        value = self.outcomes[branch.key].value
        if type(method).stands_for is Method.stands_for or isinstance(value, Unscored):
            return ""
        parts = parts_of(members, [self.outcomes[each.key] for each in members], method)
        return method.stands_for(value, parts, self.outline.checklist.scoring.bands)


def view(outline: Outline, hearing: Hearing, methods: Methods, look: Look) -> View:
    """Look at all answers in one way."""
    policy = outline.checklist.scoring
    alone = {key: control_outcome(questions, look.question, policy) for key, questions in hearing.items()}
    seen = View(outline, methods, look, alone, dict(alone))
    seen.settle(outline.requires, outline.branches.values())
    return seen


def plain_look(side: Side, policy: Scoring) -> Look:
    """Take the answers as they are, with the open questions left open."""
    return Look(side, passed(policy), unanswered(policy))


def supposing(look: Look, value: Fraction) -> Look:
    """Take every open question as if it had turned out to be worth ``value``."""
    return replace(look, open=certain(value))


def certain(value: Fraction) -> Outcome:
    """What an answered question comes to."""
    return Outcome(value, value)


def control_outcome(questions: Sequence[Heard], take: Callable[[Heard], Outcome], policy: Scoring) -> Outcome:
    """Make one outcome of a control's questions, before any rule."""
    if len(questions) == 1 and questions[0].asked.question.weight:
        return take(questions[0])
    members = [Member(heard.asked.question.weight, heard.asked.key, "", leaf=True) for heard in questions]
    return combine(members, [take(heard) for heard in questions], question_method(policy), policy)


def question_method(policy: Scoring) -> Method:
    """The method that makes a control of its questions."""
    return MEAN if policy.questions == "weighted-mean" else WEAKEST
