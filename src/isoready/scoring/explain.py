"""An explanation: the tree behind one number as lines of text that a person can redo by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.display import percent
from isoready.model.score import Fired, Kind, Reading, Scorecard, ScoreNode, Unscored, Value
from isoready.model.values import written
from isoready.scoring.parts import parts_below
from isoready.scoring.view import Side, question_method

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.policy import Scoring
    from isoready.scoring.method import Methods

ALL: Final = "all"
"""The name that stands for the whole."""


def explain(scorecard: Scorecard, node_id: str, scoring: Scoring, methods: Methods) -> list[str]:
    """Explain the number of one group, control or question, or of the whole (``all``, or the checklist's id).

    Raises:
        IsoreadyError: nothing has that id; the nearest is named.
    """
    node = scorecard.root if node_id == ALL else scorecard.find(node_id)
    if node is not None:
        return explain_lines(node, scoring, methods)
    from difflib import get_close_matches  # noqa: PLC0415  only for a misspelt id

    near = get_close_matches(node_id, [each.id for each in scorecard.root.walk()], n=1)
    msg = f"there is no group or control `{node_id}`"
    raise IsoreadyError(msg, f"Did you mean `{near[0]}`?" if near else f"Use an id of the checklist, or `{ALL}`.")


def explain_lines(node: ScoreNode, scoring: Scoring, methods: Methods) -> list[str]:
    """Write the policy, then the node and everything below it, parents first and indented by two.

    Every value stands as a rounded percentage and as the exact fraction; formulas have the numbers put in.
    """
    return [*_policy(scoring), *_Writer(scoring, methods).node(node, "")]


def _policy(scoring: Scoring) -> Iterator[str]:
    cap = scoring.unsupported_cap
    yield (
        f"Groups by {scoring.method}, controls by {scoring.questions} of their questions; not applicable: "
        f"{scoring.not_applicable}; unanswered: {scoring.unanswered}; without evidence at most "
        f"{'what the scale says' if cap is None else written(cap)}."
    )
    yield "Weight 0 counts for nothing. Percentages are rounded half to even; fractions are exact."


@dataclass(frozen=True, slots=True)
class _Writer:
    scoring: Scoring
    methods: Methods

    def node(self, node: ScoreNode, margin: str) -> Iterator[str]:
        """Write one node; a control's only question is told together with it."""
        inner, only = margin + "  ", _only_question(node)
        asked = only or node
        yield f"{margin}{node.id}  {node.title}"
        if asked.kind is Kind.QUESTION:
            yield f"{inner}answer: {asked.answer or 'none yet'}; scale {asked.formula}"
        yield from (f"{inner}{line}" for line in self._both(node, asked))
        if asked.left_out or node.left_out:
            yield f"{inner}left out: {asked.left_out or node.left_out}"
        for child in () if only else node.children:
            yield from self.node(child, inner)

    def _both(self, node: ScoreNode, asked: ScoreNode) -> Iterator[str]:
        """Write both readings, once where they say the same."""
        claimed = list(self._reading(node, asked, Side.CLAIMED))
        supported = list(self._reading(node, asked, Side.SUPPORTED))
        if claimed == supported:
            yield from (f"claimed and supported: {line}" for line in claimed)
        else:
            yield from (f"claimed: {line}" for line in claimed)
            yield from (f"supported: {line}" for line in supported)

    def _reading(self, node: ScoreNode, asked: ScoreNode, side: Side) -> Iterator[str]:
        reading, complete = side.of(node), node.coverage.complete
        rated = f", rated {reading.rating}" if reading.rating else ""
        yield f"{self._value(reading.value, complete=complete)}{rated}{_above(node, reading)}"
        if not complete:
            yield f"open questions leave {self._value(reading.lowest)} to {self._value(reading.highest)}"
        if asked is node:
            yield from self._formula(node, reading, side)
        else:
            yield from (_fired(rule) for rule in side.of(asked).fired)
        yield from (_fired(rule) for rule in reading.fired)

    def _formula(self, node: ScoreNode, reading: Reading, side: Side) -> Iterator[str]:
        made_by = question_method(self.scoring) if node.kind is Kind.CONTROL else self.methods.of(node.group_kind)
        parts = parts_below(node, made_by, side)
        if not parts or (isinstance(reading.value, Unscored) and reading.counts_as is None):
            return
        names = ", ".join(part.key for part in parts)
        sums, value = made_by.worked(parts, self.scoring.bands), made_by.combine(parts, self.scoring.bands)
        yield f"{node.formula} of {names}: {sums} = {value}"

    def _value(self, value: Value, *, complete: bool = True) -> str:
        if isinstance(value, Unscored):
            return f"no score, {value.value}"
        shown = percent(value, self.scoring.decimals, complete=complete)
        return f"{shown} = {value}" if complete or value < 1 else f"{shown} while questions are open, exactly {value}"


def _only_question(node: ScoreNode) -> ScoreNode | None:
    """The question of a control that has just one, which counts and goes by the control's own id."""
    first = node.children[0] if len(node.children) == 1 else None
    return first if first and first.kind is Kind.QUESTION and first.id == node.id and first.weight else None


def _above(node: ScoreNode, reading: Reading) -> str:
    """Say what the parent uses where that is not the value itself."""
    if node.kind is Kind.CHECKLIST or reading.counts_as == reading.value or reading.counts_as is None:
        return ""
    return f", counts as {reading.counts_as}"


def _fired(rule: Fired) -> str:
    return f"rule {rule.rule} ({rule.subject}): {rule.before} becomes {rule.after}: {rule.because}"
