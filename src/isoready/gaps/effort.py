"""Effort: the person-days from where a control stands to the top of its scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.gaps.shortfall import MET, evidence_only, reached
from isoready.model.answers import NOTHING

if TYPE_CHECKING:
    from fractions import Fraction

    from isoready.model.checklist import Control
    from isoready.model.rating import Scale
    from isoready.model.score import ScoreNode


def days_to_close(scale: Scale | None, control: Control, node: ScoreNode) -> Fraction:
    """Add up the steps above what is reached, in person-days as the checklist estimates them.

    A step counts in full when its answer is worth more than what is reached, so a percentage between two answers pays
    the whole next step, and a control of several questions is measured by its own score. A step that is no answer of
    the scale leads to the top. Where the claim is full and only evidence is wanting, the work is said to be done, so
    only the last step counts: it is the most that showing it can cost.

    Args:
        scale: The control's own scale; None for a measured number, which has no listed answers.
        control: What is to be closed.
        node: Where it stands.
    """
    worth = {choice.id: choice.achievement for choice in scale.choices} if scale else {}
    steps = [(worth.get(answer, MET), days) for answer, days in control.effort.items()]
    from_here = reached(node)
    if evidence_only(node):
        top = max(value for value, _ in steps)
        steps = [(value, days) for value, days in steps if value == top]
    return sum((days for value, days in steps if value > from_here), NOTHING)
