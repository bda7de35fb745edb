"""The work: each thing to do as values, from the plan where there is one, else from the gaps in their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.report.table import Column, Table
from isoready.formats.report.view.plan import change_of, when_of

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from isoready.formats.report.view.lens import Lens
    from isoready.model.checklist import Control
    from isoready.model.finding import Gap
    from isoready.model.plan import Action, ActionPlan


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to do."""

    number: int
    control: Control
    change: str
    """From which answer to which; empty where only the gap is known."""
    days: Fraction
    gain: Fraction
    owner: str
    due: date | None
    when: str
    """The period of the plan; empty without one."""


def jobs_of(lens: Lens) -> tuple[Job, ...]:
    """List what to do."""
    plan = lens.report.plan
    if plan is None:
        return tuple(_of_gap(lens, gap) for gap in lens.report.gaps)
    return tuple(_of_action(lens, plan, number, action) for number, action in enumerate(plan.actions, 1))


def _of_action(lens: Lens, plan: ActionPlan, number: int, action: Action) -> Job:
    control = lens.controls[action.control.partition("@")[0]]
    when = when_of(lens, plan.stages[action.period])
    change = change_of(lens, action)
    return Job(number, control, change, action.days, action.gain, action.owner, action.due, when)


def _of_gap(lens: Lens, gap: Gap) -> Job:
    control = lens.controls.get(gap.finding.control.id, gap.finding.control)
    return Job(gap.rank, control, "", gap.days, gap.gain, gap.owner, gap.due, "")


def jobs_table(lens: Lens) -> Table:
    """Lay the jobs out for a spreadsheet, with a column to tick."""
    words = lens.words
    columns = (
        Column(words("plan.number"), 6),
        Column(words("plan.control"), 11),
        Column(words("table.title"), 38),
        Column(words("actions.next"), 60),
        Column(words("plan.change-title"), 12),
        Column(words("table.days"), 9),
        Column(words("table.gain"), 9, share=True),
        Column(words("plan.when"), 16),
        Column(words("plan.owner"), 22),
        Column(words("plan.due"), 12),
        Column(words("sheet.done"), 9),
    )
    rows = tuple(
        (
            job.number,
            job.control.id,
            job.control.title,
            job.control.next_step,
            job.change,
            job.days,
            job.gain,
            job.when,
            job.owner,
            job.due,
            "",
        )
        for job in jobs_of(lens)
    )
    return Table(words("table.plan"), columns, rows)
