"""Foreseeing: a gap report with how sure its verdict is and the cheapest ways to the verdicts above it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.plan import Terms
from isoready.pipeline.reporting import gap_report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.report import GapReport
    from isoready.pipeline.opening import Opened

HORIZONS: Final = (30, 60, 90)
"""Days from the report's own day at which the plan is looked at."""
PACE: Final = Fraction(2, 7)
"""Person-days that an owner gives to gaps in a day of the calendar, where nothing else is said: two days a week."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the plan of a report is to be like."""

    to: str | None = None
    """A rung's id, a score in per cent, or None for each verdict above the present one."""
    horizons: tuple[int, ...] = HORIZONS
    """Days from the report's day, rising; none for a plan without periods."""
    capacity: Mapping[str, Fraction] = field(default_factory=dict)
    """Person-days in each period by owner, and under ``default``; two days a week where nothing is said."""

    @property
    def given(self) -> Mapping[str, Fraction]:
        """The capacities, with the usual pace for who is not named."""
        usual = {"default": PACE * self.horizons[0]} if self.horizons else {}
        return {**usual, **self.capacity}


def foreseen(opened: Opened, wish: Wish | None = None, *, plan: bool = True, examine: bool = True) -> GapReport:
    """Make the gap report, and foresee what may become of its verdict.

    Args:
        opened: The assessment.
        wish: What the plan is to be like.
        plan: Whether to look for one; where an aim is named there is always one.
        examine: Whether to say how sure the verdict is.

    Raises:
        IsoreadyError: an answer is off its scale, the checklist contradicts itself, or what is aimed at is nothing.
    """
    wish = wish or Wish()
    report = gap_report(opened)
    if examine:
        from isoready.pipeline.sensitivity import examined  # noqa: PLC0415  15 ms, and few reports say it

        report = replace(report, sensitivity=examined(opened))
    return _with_plan(opened, report, wish) if plan or wish.to is not None else report


def _with_plan(opened: Opened, report: GapReport, wish: Wish) -> GapReport:
    aims = [wish.to] if wish.to is not None else _above(report)
    if not aims:
        return replace(report, no_plan="The highest verdict of the checklist is reached; nothing is left to plan.")
    from isoready.pipeline.planning import planned  # noqa: PLC0415  15 ms, and few reports have a plan

    terms = Terms(opened.as_of, wish.horizons, wish.given)
    try:
        ways = tuple(planned(opened, aim, None, terms) for aim in aims)
    except IsoreadyError as fault:
        if wish.to is not None:
            raise
        return replace(report, no_plan=f"There is no plan: {fault.message}. {fault.hint}")
    reached = [way for way in ways if way.reached]
    return replace(report, plan=(reached or ways)[-1], ways=ways, pace=wish.given.get("default"))


def _above(report: GapReport) -> list[str]:
    rungs = [rung.id for rung in report.checklist.ladder]
    return rungs[rungs.index(report.scorecard.verdict.rung.id) + 1 :]
