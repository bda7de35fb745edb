"""Reports for those kinds that need more than the full one: of ISO/IEC 27001, and with a past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from tests.formats.report.building import (
    METHODS,
    PATTERN,
    TODAY,
    assessment,
    checklist,
    control,
    dealt,
    empty,
    finished,
    full,
    hostile,
    report,
)
from tests.formats.report.past import compared

if TYPE_CHECKING:
    from isoready.model.report import GapReport

__all__ = ["annex", "empty", "finished", "full", "hostile", "trend"]

ANNEX: Final = {"A.5": 37, "A.6": 8, "A.7": 14, "A.8": 34}
"""Controls in each theme of Annex A: 93 in all, beside the clauses."""


@cache
def annex() -> GapReport:
    """Make a report by a checklist of ISO/IEC 27001: 30 clauses and the 93 controls of Annex A."""
    themes = [
        {"id": theme, "title": f"Theme {theme}", "controls": [control(f"{theme}.{k}", k) for k in range(1, size + 1)]}
        for theme, size in ANNEX.items()
    ]
    clauses = {"id": "C", "title": "Clauses", "controls": [control(f"C.{k}", k) for k in range(1, 31)]}
    standard = {"id": "ISO/IEC 27001", "edition": "2022", "title": "Sample", "status": "current"}
    asked = checklist(standard=standard, groups=[clauses, *themes], rules=[])
    responses, support = dealt(asked)
    for place, response in enumerate(responses.values()):
        response["reason"] = response["reason"] or ("A customer asks for it by contract." if place % 3 else "")
    return report(asked, assessment(asked, responses), support)


@cache
def trend() -> GapReport:
    """Make the full report with two before it, in which other answers were given."""
    now = full()
    before = [told_before(PATTERN[3:6]), told_before(PATTERN[:4])]
    return replace(now, trend=compared([*before, now], (date(2026, 3, 1), date(2026, 7, 1), TODAY), METHODS))


def told_before(pattern: Any) -> GapReport:  # noqa: ANN401  answers with what carries them
    """Make a report of other answers to the same checklist."""
    asked = checklist()
    responses, support = dealt(asked, pattern)
    return report(asked, assessment(asked, responses), support)
