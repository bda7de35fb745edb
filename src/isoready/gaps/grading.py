"""The grade of a control: how serious its shortfall is by the checklist's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.bands import place, place_named
from isoready.model.rules import Grade
from isoready.model.score import Unscored

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist, Control
    from isoready.model.score import ScoreNode

_BELOW_ALL: Final = -1


def grade_of(checklist: Checklist, control: Control, node: ScoreNode) -> Grade:
    """Name the grade of the first rule that fits; conformity where none does.

    The supported value decides, with open questions at their worst. What is not answered at all is below every band.
    """
    return grade_at(checklist, control, _place(checklist, node))


def grade_at(checklist: Checklist, control: Control, rated: int) -> Grade:
    """Name the grade of a control that is rated in the band of that ordinal; -1 is below every band."""
    bands = checklist.scoring.bands
    for rule in checklist.grades:
        if rated < place_named(rule.below, bands) and rule.critical in (None, control.critical):
            return rule.grade
    return Grade.CONFORMITY


def _place(checklist: Checklist, node: ScoreNode) -> int:
    value = node.supported.value if node.coverage.complete else node.supported.lowest
    if isinstance(value, Unscored) or not node.coverage.answered:
        return _BELOW_ALL
    return place(value, checklist.scoring.bands)
