"""The trace: the tree of numbers with everything they were made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.bands import rating
from isoready.model.checklist import Control
from isoready.model.score import Fired, Kind, Reading, ScoreNode, Unscored, Value
from isoready.scoring.covering import Covered, covered, covered_question
from isoready.scoring.hearing import Heard, Hearing, State
from isoready.scoring.outline import WHOLE, Outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.checklist import Group
    from isoready.scoring.outcome import Outcome
    from isoready.scoring.view import View

_WHY: Final = {
    Unscored.NOTHING_APPLICABLE: "not applicable",
    Unscored.NOTHING_ANSWERED: "unanswered",
    Unscored.NOTHING_WEIGHS: "nothing in it weighs anything",
    Unscored.BLOCKED: "blocked by an open question",
}


_WHY_LEFT: Final = {State.PASSED: ": ", State.OUTSIDE: ": it is asked only when "}


class Span(NamedTuple):
    """One reading seen with the open questions left open, at their worst and at their best."""

    now: View
    worst: View
    best: View


class _Traced(NamedTuple):
    node: ScoreNode
    covered: Covered


@dataclass(frozen=True, slots=True)
class Tracer:
    """Writes down what the views saw."""

    outline: Outline
    hearing: Hearing
    claimed: Span
    supported: Span

    def whole(self) -> ScoreNode:
        """Trace the whole checklist."""
        checklist = self.outline.checklist
        children = [self._group(group) for group in checklist.groups]
        cover = covered([(each.node.weight, each.covered) for each in children])
        return ScoreNode(
            id=checklist.id,
            title=checklist.title,
            kind=Kind.CHECKLIST,
            weight=Fraction(1),
            formula=checklist.scoring.method,
            claimed=self._group_reading(WHOLE, self.claimed, counts=True),
            supported=self._group_reading(WHOLE, self.supported, counts=True),
            coverage=cover.coverage,
            children=tuple(each.node for each in children),
        )

    def _group(self, group: Group) -> _Traced:
        controls = [self._control(control) for control in group.controls]
        children = [*controls, *(self._group(inner) for inner in group.groups)]
        counts = bool(group.weight)
        claimed = self._group_reading(group.id, self.claimed, counts=counts)
        supported = self._group_reading(group.id, self.supported, counts=counts)
        return self._node(group, Kind.GROUP, children, (claimed, supported))

    def _control(self, control: Control) -> _Traced:
        children = [self._question(heard) for heard in self.hearing[control.id]]
        only = children[0].node
        if len(children) == 1 and control.weight and only.weight and control.id not in self.outline.requires:
            return self._node(control, Kind.CONTROL, children, (_unruled(only.claimed), _unruled(only.supported)))
        return self._node(control, Kind.CONTROL, children, self._readings(control))

    def _readings(self, control: Control) -> tuple[Reading, Reading]:
        counts = bool(control.weight)
        claimed = self._reading(control.id, self.claimed, counts=counts)
        return claimed, self._reading(control.id, self.supported, counts=counts)

    def _node(
        self, item: Group | Control, kind: Kind, children: Sequence[_Traced], readings: tuple[Reading, Reading]
    ) -> _Traced:
        policy, (claimed, supported) = self.outline.checklist.scoring, readings
        group_kind = "" if isinstance(item, Control) else item.kind
        cover = covered([(each.node.weight, each.covered) for each in children])
        node = ScoreNode(
            id=item.id,
            title=item.title,
            kind=kind,
            weight=item.weight,
            formula=policy.questions if kind is Kind.CONTROL else policy.method_of(group_kind),
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            children=tuple(each.node for each in children),
            left_out=_left_out(self.supported.now.outcomes[item.id], item.weight),
            group_kind=group_kind,
            counts_for=item.counts_for or "",
        )
        return _Traced(node, cover)

    def _question(self, heard: Heard) -> _Traced:
        question, cover = heard.asked.question, covered_question(heard.state)
        claimed = self._heard(heard, self.claimed, heard.refused)
        outcome = self.claimed.now.look.question(heard)
        reason = f"{_WHY_LEFT[heard.state]}{heard.reason}" if heard.state in _WHY_LEFT and heard.reason else ""
        node = ScoreNode(
            id=heard.asked.key,
            title=question.question,
            kind=Kind.QUESTION,
            weight=question.weight,
            formula=heard.asked.formula,
            claimed=claimed,
            supported=self._heard(heard, self.supported, heard.capped) if heard.capped else claimed,
            coverage=cover.coverage,
            answer=heard.answer,
            left_out=_left_out(outcome, question.weight, reason),
        )
        return _Traced(node, cover)

    def _heard(self, heard: Heard, span: Span, fired: tuple[Fired, ...]) -> Reading:
        now = span.now.look.question(heard)
        worst, best = now, now
        if heard.state is State.OPEN:
            worst, best = span.worst.look.open, span.best.look.open
        if fired:
            now = now._replace(fired=fired)
        return self._read(now, worst, best, counts=bool(heard.asked.question.weight))

    def _reading(self, key: str, span: Span, *, counts: bool) -> Reading:
        now, worst, best = (view.outcomes[key] for view in span)
        return self._read(now, worst, best, counts=counts)

    def _group_reading(self, key: str, span: Span, *, counts: bool) -> Reading:
        reading, says = self._reading(key, span, counts=counts), span.now.stands_for(self.outline.branches[key])
        return replace(reading, stands_for=says) if says else reading

    def _read(self, now: Outcome, worst: Outcome, best: Outcome, *, counts: bool) -> Reading:
        bands = self.outline.checklist.scoring.bands
        return Reading(
            value=now.value,
            lowest=worst.value,
            highest=_highest(now.value, best.value),
            rating="" if isinstance(now.value, Unscored) else rating(now.value, bands),
            counts_as=now.counts_as if counts else None,
            fired=now.fired,
        )


def _highest(now: Value, best: Value) -> Value:
    """Keep the score in its range: a rule may hold an open question below the mean that policy leaves it out of."""
    if isinstance(now, Fraction) and isinstance(best, Fraction) and now > best:
        return now
    return best


def _unruled(reading: Reading) -> Reading:
    """What a control of one question takes over from it; a rule on the answer is noted at the question."""
    return replace(reading, fired=()) if reading.fired else reading


def _left_out(outcome: Outcome, weight: Fraction, reason: str = "") -> str:
    if not weight:
        return "weight 0"
    value = outcome.value
    return f"{_WHY[value]}{reason}" if outcome.counts_as is None and isinstance(value, Unscored) else ""
