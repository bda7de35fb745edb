"""Effort: the person-days from where a control stands to the top of its scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.effort import steps_ahead, steps_of
from isoready.model.score import Kind, Unscored

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from isoready.model.checklist import Checklist, Control
    from isoready.model.rating import Scale
    from isoready.model.score import ScoreNode, Value


def days_to_close(checklist: Checklist, scales: Mapping[str, Scale], control: Control, node: ScoreNode) -> Fraction:
    """Add up the steps ahead of each of a control's questions, in person-days as the checklist estimates them.

    What another control holds down, and what does not apply, costs nothing. ``model.effort`` says what a step costs; a
    plan pays the same.

    Args:
        checklist: What is asked.
        scales: Its scales by name.
        control: What is to be closed.
        node: Where it stands, with its questions.
    """
    steps = {
        control.response_id(question): steps_of(checklist, scales, control, question) for question in control.items
    }
    asked = (each for each in node.of_kind(Kind.QUESTION) if each.coverage.applicable)
    ahead = (
        steps_ahead(steps[each.id.partition("@")[0]], _number(each.claimed.value), _number(each.supported.value))
        for each in asked
    )
    return sum((step.days for some in ahead for step in some), NOTHING)


def _number(value: Value) -> Fraction:
    """What an answer counts as; an open question stands at nothing."""
    return NOTHING if isinstance(value, Unscored) else value
