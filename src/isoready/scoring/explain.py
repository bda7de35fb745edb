"""Explaining: what every method was handed and made of it, gathered so that a person can redo any number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.cells import parted
from isoready.model.evidence import NO_SUPPORT
from isoready.model.explanation import Climb, Explanation, Said, Step
from isoready.model.score import Kind, Scorecard, ScoreNode
from isoready.scoring.hearing import Heard, hear
from isoready.scoring.making import made_in_instance, made_of_cells, made_of_members, made_of_questions
from isoready.scoring.outline import WHOLE, Outline, outline_of
from isoready.scoring.verdict import climb, evidence_shortfalls, grounds_of
from isoready.scoring.view import Side, View, plain_look, view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.explanation import Making
    from isoready.model.rating import Scale
    from isoready.model.score import Shortfall
    from isoready.scoring.case import Case

ALL: Final = "all"
"""The name that stands for the whole."""


def explain(case: Case, scorecard: Scorecard, node_id: str = ALL) -> Explanation:
    """Explain the number of one group, control or question, or of the whole (``all``, or the checklist's id).

    ``scorecard`` is what ``score(case)`` gave. The ladder is told with the whole only.

    Raises:
        IsoreadyError: nothing has that id; the nearest is named.
    """
    top = _found(scorecard, node_id)
    outline = outline_of(case.checklist)
    hearing = hear(outline, case)
    wanting = evidence_shortfalls(hearing, case.assessment, case.support)
    policy = case.checklist.scoring
    seen = {side: view(outline, hearing, case.methods, plain_look(side, policy)) for side in Side}
    heard = {each.asked.key: each for questions in hearing.values() for each in questions}
    step = _Maker(case, outline, heard, frozenset(each.subject for each in wanting), seen).step(top)
    return Explanation(
        scoring=policy,
        rules=case.checklist.rules,
        scales=_scales(step, heard),
        across={kind: case.methods.across(kind, policy.method_of(kind)) for kind in ("", *policy.by_kind)},
        top=step,
        climb=_climbed(outline, scorecard, wanting) if top is scorecard.root else None,
    )


def _found(scorecard: Scorecard, node_id: str) -> ScoreNode:
    node = scorecard.root if node_id == ALL else scorecard.find(node_id)
    if node is not None:
        return node
    from difflib import get_close_matches  # noqa: PLC0415  only for a misspelt id

    near = get_close_matches(node_id, [each.id for each in scorecard.root.walk()], n=1)
    msg = f"there is no group or control `{node_id}`"
    raise IsoreadyError(msg, f"Did you mean `{near[0]}`?" if near else f"Use an id of the checklist, or `{ALL}`.")


def _climbed(outline: Outline, scorecard: Scorecard, wanting: tuple[Shortfall, ...]) -> Climb:
    grounds, ladder = grounds_of(outline, scorecard.root, wanting), outline.checklist.ladder
    return Climb(
        claimed=climb(grounds, ladder, Side.CLAIMED),
        supported=climb(grounds, ladder, Side.SUPPORTED),
        claimed_verdict=scorecard.claimed_verdict.rung.id,
        verdict=scorecard.verdict.rung.id,
    )


def _scales(step: Step, heard: Mapping[str, Heard]) -> dict[str, Scale]:
    """Gather the scales of the questions below, by name."""
    asked = (heard[key].asked for key in _questions(step))
    return {each.name: each.scale for each in asked if each.scale is not None}


def _questions(step: Step) -> Iterator[str]:
    if step.said is not None:
        yield step.node.id
    for below in step.steps:
        yield from _questions(below)


@dataclass(frozen=True, slots=True)
class _Maker:
    case: Case
    outline: Outline
    heard: Mapping[str, Heard]
    """By question."""
    wanting: frozenset[str]
    """Responses that cite evidence which is not in order."""
    seen: Mapping[Side, View]

    def step(self, node: ScoreNode) -> Step:
        if node.kind is Kind.QUESTION:
            return Step(node, said=self._said(self.heard[node.id]))
        claimed, supported = (self._making(self.seen[side], node) for side in Side)
        return Step(
            node,
            claimed=claimed,
            supported=supported,
            critical=node.kind is Kind.CONTROL and self.outline.controls[node.id].critical,
            steps=tuple(self.step(child) for child in node.children),
        )

    def _making(self, seen: View, node: ScoreNode) -> Making:
        base, instance = parted(node.id)
        if base in self.outline.controls:
            if node.children[0].kind is Kind.INSTANCE:
                return made_of_cells(seen, node.id)
            return made_of_questions(seen, node.id, tuple(self.heard[child.id] for child in node.children))
        if node.kind is Kind.INSTANCE:
            return made_in_instance(seen, self.outline.branches[base], instance)
        return made_of_members(seen, self.outline.branches[WHOLE if node.kind is Kind.CHECKLIST else node.id])

    def _said(self, heard: Heard) -> Said:
        asked = heard.asked
        support = self.case.support.get(heard.said or asked.key, NO_SUPPORT)
        return Said(
            response=heard.said,
            state=heard.state.value,
            reason=heard.reason,
            scale=asked.name,
            measure=asked.question.measure if asked.scale is None else None,
            best=asked.best,
            cap=support.most(asked.cap),
            na_allowed=asked.na_allowed,
            carries=support.carries,
            lack=support.lack,
            wanting=heard.said in self.wanting,
        )
