"""An explanation as lines of text: the policy, then each node with everything below it, indented by two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.explanation.preface import preface
from isoready.model.display import percent
from isoready.model.score import Kind, Reading, ScoreNode, Unscored, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from isoready.model.explanation import Climb, Explanation, Making, Need, Step, Tried
    from isoready.model.score import Fired


def render(explanation: Explanation) -> bytes:
    """Write the explanation; every value stands as a rounded percentage and as the exact fraction."""
    return "".join(f"{line}\n" for line in lines(explanation)).encode()


def lines(explanation: Explanation) -> Iterator[str]:
    """Write the policy, the scales, the node and all below, and the ladder where the whole is explained."""
    yield from preface(explanation)
    yield ""
    writer = _Writer(explanation.scoring.decimals)
    yield from writer.step(explanation.top, "")
    if explanation.climb is not None:
        yield ""
        yield from writer.climb(explanation.climb)


@dataclass(frozen=True, slots=True)
class _Writer:
    decimals: int

    def step(self, step: Step, margin: str) -> Iterator[str]:
        """Write one node; a control's only question is told together with it."""
        inner, only, node = margin + "  ", _only_question(step), step.node
        asked = only or step
        yield f"{margin}{node.id}  {node.title}{_role(step)}"
        if asked.said is not None:
            yield f"{inner}answer: {asked.node.answer or 'none yet'}; scale {asked.node.formula}"
        yield from (f"{inner}{line}" for line in self._both(step, asked))
        if asked.node.left_out or node.left_out:
            yield f"{inner}left out: {asked.node.left_out or node.left_out}"
        for below in () if only else step.steps:
            yield from self.step(below, inner)

    def _both(self, step: Step, asked: Step) -> Iterator[str]:
        """Write both readings, once where they say the same."""
        claimed = list(self._reading(step, step.claimed, step.node.claimed, asked.node.claimed))
        supported = list(self._reading(step, step.supported, step.node.supported, asked.node.supported))
        if claimed == supported:
            yield from (f"claimed and supported: {line}" for line in claimed)
        else:
            yield from (f"claimed: {line}" for line in claimed)
            yield from (f"supported: {line}" for line in supported)

    def _reading(self, step: Step, making: Making, reading: Reading, asked: Reading) -> Iterator[str]:
        node, complete = step.node, step.node.coverage.complete
        rated = f", rated {reading.rating}" if reading.rating else ""
        stands = f", {reading.stands_for}" if reading.stands_for else ""
        yield f"{self._value(reading.value, complete=complete)}{rated}{stands}{_above(node, reading)}"
        if not complete:
            yield f"open questions leave {self._value(reading.lowest)} to {self._value(reading.highest)}"
        if making.sums:
            names = ", ".join(part.key for part in making.parts)
            yield f"{node.formula} of {names}: {making.sums} = {making.made}"
        if making.waits_for:
            yield f"waits for {', '.join(making.waits_for)}"
        yield from (_fired(rule) for rule in dict.fromkeys((*asked.fired, *reading.fired)))
        if reading.hands_on is not None:
            yield f"what hangs on it counts at most {reading.hands_on}, by the rules on it"

    def climb(self, climb: Climb) -> Iterator[str]:
        """Write every need of every rung, as supported and as claimed."""
        yield from self._rungs("supported", climb.supported, climb.verdict)
        yield from self._rungs("claimed", climb.claimed, climb.claimed_verdict)

    def _rungs(self, side: str, rungs: Sequence[Tried], verdict: str) -> Iterator[str]:
        yield f"Verdict as {side}: {verdict}"
        for rung in rungs:
            yield f"  {rung.rung}: {'met' if rung.met else 'not met'}{'' if rung.needs else ', it needs nothing more'}"
            yield from (f"    {'met' if need.met else 'MISSING'}: {self._need(need)}" for need in rung.needs)

    def _need(self, need: Need) -> str:
        about = f" {need.subject}" if need.subject else ""
        return f"{need.need.replace('_', ' ')}{about}: {self._said(need.actual)}, needs {self._said(need.required)}"

    def _said(self, what: Fraction | str) -> str:
        return what if isinstance(what, str) else self._value(what)

    def _value(self, value: Value, *, complete: bool = True) -> str:
        if isinstance(value, Unscored):
            return f"no score, {value.value}"
        shown = percent(value, self.decimals, complete=complete)
        return f"{shown} = {value}" if complete or value < 1 else f"{shown} while questions are open, exactly {value}"


def _only_question(step: Step) -> Step | None:
    """The question of a control that has just one, which counts and goes by the control's own id."""
    first = step.steps[0] if len(step.steps) == 1 else None
    return first if first and first.said and first.node.id == step.node.id and first.node.weight else None


def _role(step: Step) -> str:
    """Say what the parent's formula and the verdict need to know of it, where that is not the usual."""
    node = step.node
    parts = (
        node.group_kind if node.group_kind != "group" else "",
        f"weight {node.weight}" if node.weight != 1 else "",
        f"counts for {node.counts_for}" if node.counts_for else "",
        "critical" if step.critical else "",
    )
    told = ", ".join(part for part in parts if part)
    return f"  ({told})" if told else ""


def _above(node: ScoreNode, reading: Reading) -> str:
    """Say what the parent uses where that is not the value itself."""
    if node.kind is Kind.CHECKLIST or reading.counts_as == reading.value or reading.counts_as is None:
        return ""
    return f", counts as {reading.counts_as}"


def _fired(rule: Fired) -> str:
    return f"rule {rule.rule} ({rule.subject}): {rule.before} becomes {rule.after}: {rule.because}"
