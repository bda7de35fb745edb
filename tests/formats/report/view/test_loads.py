"""How the work is spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.report.view.loads import by_grade, by_owner, grade_mark
from isoready.model.rules import Grade

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_every_gap_is_counted_once_each_way(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """By grade, worst first; by owner, and last what nobody owns."""
    lens = look(full)
    assert sum(load.gaps for load in by_grade(lens)) == sum(load.gaps for load in by_owner(lens)) == len(full.gaps)
    assert [load.grade.tone for load in by_grade(lens) if load.grade] == ["major", "minor", "opportunity"]
    assert [load.owner for load in by_owner(lens)] == ["Somebody Busy", "not set"]
    assert [load.due for load in by_owner(lens)] == ["2026-12-18", "not set"]


def test_every_grade_has_a_look(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Four grades, four tones."""
    assert {grade_mark(look(full), grade).tone for grade in Grade} == {"major", "minor", "opportunity", "conformity"}
