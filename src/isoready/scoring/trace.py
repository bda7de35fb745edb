"""The trace: the tree of numbers with everything they were made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.checklist import Control
from isoready.model.score import Kind, Reading, ScoreNode, Unscored, Value
from isoready.scoring.covering import Covered, covered, covered_question
from isoready.scoring.hearing import Heard, Hearing, State
from isoready.scoring.outline import WHOLE, Outline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.checklist import Group
    from isoready.scoring.reading import Reader

_WHY: Final = {
    Unscored.NOTHING_APPLICABLE: "not applicable",
    Unscored.NOTHING_ANSWERED: "unanswered",
    Unscored.NOTHING_WEIGHS: "nothing in it weighs anything",
    Unscored.BLOCKED: "blocked by an open question",
}
_WEIGHTLESS: Final = "weight 0"
_WHY_LEFT: Final = {State.PASSED: ": ", State.OUTSIDE: ": it is asked only when "}


_GROUP: Final = Kind.GROUP
_CONTROL: Final = Kind.CONTROL
_QUESTION: Final = Kind.QUESTION


class _Traced(NamedTuple):
    node: ScoreNode
    covered: Covered


@dataclass(frozen=True, slots=True)
class Tracer:
    """Writes down what the views saw."""

    outline: Outline
    hearing: Hearing
    reader: Reader
    outside: Mapping[str, str]
    """Groups and controls that are not for this firm, with the condition that says so."""

    def whole(self) -> ScoreNode:
        """Trace the whole checklist."""
        checklist = self.outline.checklist
        children = [self._group(group) for group in checklist.groups]
        cover = covered([(each.node.weight, each.covered) for each in children])
        claimed, supported = self.reader.of_branch(self.outline.branches[WHOLE], counts=True)
        return ScoreNode(
            id=checklist.id,
            title=checklist.title,
            kind=Kind.CHECKLIST,
            weight=Fraction(1),
            formula=checklist.scoring.method,
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            children=tuple(each.node for each in children),
            flat=self.reader.claimed.now.methods.default.flat,
        )

    def _group(self, group: Group) -> _Traced:
        controls = [self._control(control) for control in group.controls]
        children = [*controls, *(self._group(inner) for inner in group.groups)]
        readings = self.reader.of_branch(self.outline.branches[group.id], counts=self._counts(group))
        return self._node(group, _GROUP, children, readings)

    def _control(self, control: Control) -> _Traced:
        children = [self._question(heard) for heard in self.hearing[control.id]]
        only = children[0].node
        if len(children) == 1 and control.weight and only.weight and control.id not in self.outline.requires:
            return self._node(control, _CONTROL, children, (_unruled(only.claimed), _unruled(only.supported)))
        readings = self.reader.of(control.id, counts=self._counts(control))
        return self._node(control, _CONTROL, children, readings)

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
            formula=policy.questions if kind is _CONTROL else policy.method_of(group_kind),
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            children=tuple(each.node for each in children),
            left_out="" if supported.counts_as is not None else self._left_out(item, supported),
            group_kind=group_kind,
            counts_for=item.counts_for or "",
            flat=kind is _GROUP and self.reader.claimed.now.methods.of(group_kind).flat,
        )
        return _Traced(node, cover)

    def _counts(self, item: Group | Control) -> bool:
        """Whether the branch that holds it takes it in: it weighs something, or the method does not ask for that."""
        return bool(item.weight) or self.reader.claimed.now.takes_weightless(item.id)

    def _left_out(self, item: Group | Control, reading: Reading) -> str:
        if not self._counts(item):
            return _WEIGHTLESS
        condition = self.outside.get(item.id)
        return _why(reading.value, f"{_WHY_LEFT[State.OUTSIDE]}{condition}" if condition else "")

    def _question(self, heard: Heard) -> _Traced:
        question, cover = heard.asked.question, covered_question(heard.state)
        claimed, supported = self.reader.of_question(heard)
        node = ScoreNode(
            id=heard.asked.key,
            title=question.question,
            kind=_QUESTION,
            weight=question.weight,
            formula=heard.asked.formula,
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            answer=heard.answer,
            left_out="" if claimed.counts_as is not None else _left_out_question(heard, claimed),
        )
        return _Traced(node, cover)


def _left_out_question(heard: Heard, reading: Reading) -> str:
    if not heard.asked.weighs:
        return _WEIGHTLESS
    return _why(reading.value, f"{_WHY_LEFT[heard.state]}{heard.reason}" if heard.reason else "")


def _why(value: Value, reason: str) -> str:
    return f"{_WHY[value]}{reason}" if isinstance(value, Unscored) else ""


def _unruled(reading: Reading) -> Reading:
    """What a control of one question takes over from it; a rule on the answer is noted at the question."""
    return replace(reading, fired=()) if reading.fired else reading
