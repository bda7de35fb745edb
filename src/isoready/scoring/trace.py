"""The trace: the tree of numbers with everything they were made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.answers import ALL
from isoready.model.checklist import Control
from isoready.model.score import Kind, Reading, ScoreNode
from isoready.scoring.apart import nodes_apart
from isoready.scoring.covering import Covered, covered, covered_question
from isoready.scoring.hearing import Heard, Hearing, by_cell
from isoready.scoring.outline import WHOLE, Outline
from isoready.scoring.wording import WEIGHTLESS, why_left_out, why_question_left_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.checklist import Group
    from isoready.scoring.method import Methods
    from isoready.scoring.reading import Reader

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
    instances: Mapping[str, str]
    """Instances of the process, with their names."""

    def whole(self) -> ScoreNode:
        """Trace the whole checklist."""
        checklist = self.outline.checklist
        children = [self._group(group) for group in checklist.groups]
        cover = covered([(each.node.weight, each.covered) for each in children])
        apart = tuple(nodes_apart(self.outline.branches[WHOLE], self.hearing, self.reader, self.instances))
        claimed, supported = self.reader.of_branch(self.outline.branches[WHOLE], counts=True)
        return ScoreNode(
            id=checklist.id,
            title=checklist.title,
            kind=Kind.CHECKLIST,
            weight=Fraction(1),
            formula=self._across("") if apart else checklist.scoring.method,
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            children=(*(each.node for each in children), *apart),
            flat=self._methods.default.flat,
        )

    def _group(self, group: Group) -> _Traced:
        branch = self.outline.branches[group.id]
        controls = [self._control(control) for control in group.controls]
        children = [*controls, *(self._group(inner) for inner in group.groups)]
        readings = self.reader.of_branch(branch, counts=self._counts(group))
        apart = tuple(nodes_apart(branch, self.hearing, self.reader, self.instances)) if self.instances else ()
        formula = self._across(group.kind) if apart else self.outline.checklist.scoring.method_of(group.kind)
        traced = self._node(group, _GROUP, children, readings, formula)
        return traced._replace(node=replace(traced.node, children=(*traced.node.children, *apart))) if apart else traced

    def _control(self, control: Control) -> _Traced:
        heard = self.hearing[control.id]
        if heard[0].asked.instance:
            return self._control_in_instances(control, heard)
        children = [self._question(each) for each in heard]
        only, formula = children[0].node, self.outline.checklist.scoring.questions
        if len(children) == 1 and control.weight and only.weight and control.id not in self.outline.requires:
            readings = _unruled(only.claimed), _unruled(only.supported)
        else:
            readings = self.reader.of(control.id, counts=self._counts(control))
        return self._node(control, _CONTROL, children, readings, formula)

    def _control_in_instances(self, control: Control, heard: Sequence[Heard]) -> _Traced:
        cells = [self._cell(cell, questions) for cell, questions in by_cell(control.id, heard)]
        readings = self.reader.of(control.id, counts=self._counts(control))
        kind = self.outline.branches[self.outline.homes[control.id]].kind
        return self._node(control, _CONTROL, cells, readings, self._across(kind))

    def _across(self, kind: str) -> str:
        return self._methods.across(kind, self.outline.checklist.scoring.method_of(kind))

    def _cell(self, cell: str, questions: Sequence[Heard]) -> _Traced:
        children = [self._question(each) for each in questions]
        cover = covered([(each.node.weight, each.covered) for each in children])
        claimed, supported = self.reader.of(cell, counts=True)
        node = ScoreNode(
            id=cell,
            title=self.instances[questions[0].asked.instance],
            kind=Kind.INSTANCE,
            weight=ALL,
            formula=self.outline.checklist.scoring.questions,
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            children=tuple(each.node for each in children),
            left_out="" if supported.counts_as is not None else why_left_out(supported.value),
        )
        return _Traced(node, cover)

    def _node(
        self,
        item: Group | Control,
        kind: Kind,
        children: Sequence[_Traced],
        readings: tuple[Reading, Reading],
        formula: str,
    ) -> _Traced:
        claimed, supported = readings
        group_kind = "" if isinstance(item, Control) else item.kind
        cover = covered([(each.node.weight, each.covered) for each in children])
        node = ScoreNode(
            id=item.id,
            title=item.title,
            kind=kind,
            weight=item.weight,
            formula=formula,
            claimed=claimed,
            supported=supported,
            coverage=cover.coverage,
            children=tuple(each.node for each in children),
            left_out="" if supported.counts_as is not None else self._left_out(item, supported),
            group_kind=group_kind,
            counts_for=item.counts_for or "",
            flat=kind is _GROUP and self._methods.of(group_kind).flat,
        )
        return _Traced(node, cover)

    @property
    def _methods(self) -> Methods:
        return self.reader.claimed.now.methods

    def _counts(self, item: Group | Control) -> bool:
        """Whether the branch that holds it takes it in: it weighs something, or the method does not ask for that."""
        return bool(item.weight) or self.reader.claimed.now.takes_weightless(item.id)

    def _left_out(self, item: Group | Control, reading: Reading) -> str:
        if not self._counts(item):
            return WEIGHTLESS
        return why_left_out(reading.value, self.outside.get(item.id, ""))

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
            left_out="" if claimed.counts_as is not None else why_question_left_out(heard, claimed),
        )
        return _Traced(node, cover)


def _unruled(reading: Reading) -> Reading:
    """What a control of one question takes over from it; a rule on the answer is noted at the question."""
    return replace(reading, fired=()) if reading.fired else reading
