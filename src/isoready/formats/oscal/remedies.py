"""Remedies: the next step of a gap, and the actions of the plan that close it, with who and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.parties import responsible
from isoready.formats.oscal.writing import Object, end_of, made, moment_after, own

if TYPE_CHECKING:
    from datetime import date

    from isoready.formats.oscal.assessed import Assessed
    from isoready.model.finding import Gap
    from isoready.model.plan import Action, ActionPlan


def recommendation(assessed: Assessed, gap: Gap) -> Object:
    """Tell the next step of a gap, as the checklist has it."""
    return _remedy(assessed, gap, "recommendation", [])


def planned(assessed: Assessed, gap: Gap, plan: ActionPlan | None) -> Object:
    """Tell what is to be done about a gap: the plan's actions and the day that the firm set itself."""
    control = gap.finding.control
    actions = [action for action in plan.actions if action.control == control.id] if plan else []
    tasks = [_task(assessed, plan, action) for action in actions if plan]
    if gap.due:
        tasks.append(_milestone(assessed, gap, gap.due))
    return _remedy(assessed, gap, "planned" if tasks else "recommendation", tasks)


def _remedy(assessed: Assessed, gap: Gap, lifecycle: str, tasks: list[Object]) -> Object:
    control = gap.finding.control
    return made(
        uuid=assessed.uuid("remedy", lifecycle, control.id),
        lifecycle=lifecycle,
        title=marked_line(f"Close the gap: {control.title}"),
        description=marked(control.next_step),
        props=own("person-days", gap.days),
        tasks=tasks,
    )


def _task(assessed: Assessed, plan: ActionPlan, action: Action) -> Object:
    change = (
        "bring its evidence in order" if action.evidence_only else f"from {action.before or 'open'} to {action.after}"
    )
    return made(
        uuid=assessed.uuid("action", action.key),
        type="action",
        title=marked_line(f"{action.title}: {change}"),
        description=marked(action.next_step),
        props=[*own("response", action.key), *own("person-days", action.days), *own("gain", action.gain)],
        timing=_timing(assessed, plan, action),
        responsible_roles=responsible(assessed, action.owner),
    )


def _timing(assessed: Assessed, plan: ActionPlan, action: Action) -> Object | None:
    """The period in which the action is finished; a plan without periods has none."""
    stages, today = plan.stages, assessed.report.provenance.as_of
    until = stages[action.period].until if action.period < len(stages) else None
    if until is None:
        return None
    since = (stages[action.period - 1].until or 0) if action.period else 0
    return made(within_date_range=made(start=moment_after(today, since), end=moment_after(today, until)))


def _milestone(assessed: Assessed, gap: Gap, due: date) -> Object:
    control = gap.finding.control
    return made(
        uuid=assessed.uuid("milestone", control.id),
        type="milestone",
        title=marked_line(f"{control.title}: closed"),
        timing=made(on_date=made(date=end_of(due))),
        responsible_roles=responsible(assessed, gap.owner),
    )
