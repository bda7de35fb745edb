"""A grade that no shortfall can get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.rules import GradeRule
    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    heights = {band.id: height for height, band in enumerate(subject.model.scoring.bands)}
    grades = subject.model.grades
    for place, grade in enumerate(grades):
        if all(_taken(grade, grades[:place], heights, critical=critical) for critical in _of(grade)):
            message = f"no shortfall gets this grade, because the lines before it take all that is below {grade.below}"
            hint = "The first line that fits counts: list low bands before high ones, and critical controls first."
            yield Fault(("grades", place, "grade"), message, hint)


def _of(grade: GradeRule) -> tuple[bool, ...]:
    """The kinds of control that it grades: critical, not critical, or both."""
    return (True, False) if grade.critical is None else (grade.critical,)


def _taken(grade: GradeRule, before: Sequence[GradeRule], heights: Mapping[str, int], *, critical: bool) -> bool:
    """Whether an earlier line grades every such control that is rated below that band."""
    height = heights.get(grade.below, len(heights))
    return any(critical in _of(each) and heights.get(each.below, -1) >= height for each in before)


RULE = ChecklistRule(
    id="grade-never",
    severity=Severity.WARNING,
    summary="A grade can never be given, because the lines before it fit whatever it fits.",
    check=_check,
)
