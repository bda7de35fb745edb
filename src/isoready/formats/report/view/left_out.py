"""What was left out of the numbers, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.report.view.controls import NOTE_LIMIT, notes_of, responses_of
from isoready.formats.report.view.lens import clipped
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens
    from isoready.model.score import ScoreNode


@dataclass(frozen=True, slots=True)
class Left:
    """One thing that is not in the numbers, or that the numbers count as nothing."""

    id: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Three lists; each may be empty."""

    not_applicable: tuple[Left, ...]
    weightless: tuple[Left, ...]
    unanswered: tuple[Left, ...]
    unanswered_policy: str
    not_applicable_policy: str


def left_out_of(lens: Lens) -> LeftOut:
    """Make the chapter."""
    nodes = tuple(lens.nodes.values())
    controls = tuple(node for node in nodes if node.kind is Kind.CONTROL)
    policy = lens.checklist.scoring
    return LeftOut(
        not_applicable=tuple(_not_applicable(lens, node) for node in controls if _is_not_applicable(node)),
        weightless=tuple(
            Left(node.id, node.title, lens.words("left-out.weight-zero"))
            for node in nodes
            if node is not lens.root and not node.weight
        ),
        unanswered=tuple(_unanswered(lens, node) for node in controls if node.coverage.unanswered),
        unanswered_policy=lens.words(f"left-out.policy.unanswered.{policy.unanswered}"),
        not_applicable_policy=lens.words(f"left-out.policy.not_applicable.{policy.not_applicable}"),
    )


def _is_not_applicable(node: ScoreNode) -> bool:
    return not node.coverage.applicable and node.coverage.not_applicable > 0


def _not_applicable(lens: Lens, node: ScoreNode) -> Left:
    told = notes_of(responses_of(lens, lens.controls[node.id])) or (node.left_out,)
    return Left(node.id, node.title, clipped(lens, " ".join(told), 2 * NOTE_LIMIT))


def _unanswered(lens: Lens, node: ScoreNode) -> Left:
    question = next((item.question for item in lens.controls[node.id].items), "")
    return Left(node.id, node.title, question)
