"""How the work is spread: gaps and days by grade and by owner."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.model.rules import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.finding import Gap


@dataclass(frozen=True, slots=True)
class GradeMark:
    """A grade in words and the name of its look: ``major``, ``minor``, ``opportunity`` or ``conformity``."""

    text: str
    short: str
    tone: str


@dataclass(frozen=True, slots=True)
class Load:
    """Some of the gaps, counted."""

    grade: GradeMark | None
    owner: str
    gaps: int
    days: str
    due: str
    """The first day on which one is due."""


def grade_mark(lens: Lens, grade: Grade) -> GradeMark:
    """Show a grade."""
    key = grade.name.lower().replace("_", "-")
    return GradeMark(lens.words(f"grade.{key}.text"), lens.words(f"grade.{key}.short"), key.partition("-")[0])


def by_grade(lens: Lens) -> tuple[Load, ...]:
    """One load for each grade that occurs, worst first."""
    gaps = lens.report.gaps
    chosen = ((grade, [gap for gap in gaps if gap.finding.grade is grade]) for grade in Grade)
    return tuple(_load(lens, some, grade_mark(lens, grade), "") for grade, some in chosen if some)


def by_owner(lens: Lens) -> tuple[Load, ...]:
    """One load for each owner, the busiest first, and last what nobody owns."""
    gaps = lens.report.gaps
    owners = sorted({gap.owner for gap in gaps})
    loads = {owner: [gap for gap in gaps if gap.owner == owner] for owner in owners}
    order = sorted(owners, key=lambda owner: (not owner, -_days(loads[owner]), owner))
    return tuple(_load(lens, loads[owner], None, owner or lens.words("nobody")) for owner in order)


def _load(lens: Lens, gaps: list[Gap], grade: GradeMark | None, owner: str) -> Load:
    due = min((gap.due for gap in gaps if gap.due), default=None)
    return Load(grade, owner, len(gaps), lens.days(_days(gaps)), due.isoformat() if due else lens.words("nobody"))


def _days(gaps: Iterable[Gap]) -> Fraction:
    return sum((gap.days for gap in gaps), Fraction(0))
