"""When a control stands: from which rating on it is graded no nonconformity, so that others may build on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.gaps.grading import grade_at
from isoready.model.bands import place
from isoready.model.rules import Grade
from isoready.model.score import Unscored

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist, Control
    from isoready.scoring.view import View

_NONCONFORMITIES: Final = {Grade.MAJOR_NONCONFORMITY, Grade.MINOR_NONCONFORMITY}


def enough_to_stand(checklist: Checklist, control: Control) -> int:
    """Say from which ordinal of the bands on, counted from 0, a control is graded no nonconformity."""
    ordinal = len(checklist.scoring.bands) - 1
    while ordinal and grade_at(checklist, control, ordinal - 1) not in _NONCONFORMITIES:
        ordinal -= 1
    return ordinal


def stands(seen: View, name: str) -> bool:
    """Whether a control can be built on; one that does not apply is in nobody's way."""
    value = seen.outcomes[name].value
    if isinstance(value, Unscored):
        return value is Unscored.NOTHING_APPLICABLE
    checklist = seen.outline.checklist
    return place(value, checklist.scoring.bands) >= enough_to_stand(checklist, seen.outline.controls[name])
