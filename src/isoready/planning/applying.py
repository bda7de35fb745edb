"""Applying a plan: the case as it is when all of it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.evidence import NO_SUPPORT
from isoready.programme import answered

if TYPE_CHECKING:
    from isoready.model.plan import ActionPlan
    from isoready.scoring.case import Case


def applied(case: Case, plan: ActionPlan, until: int | None = None) -> Case:
    """Put a plan's answers in the place of those as they are, with good evidence, beside those that it supposes.

    Args:
        case: What the plan was made for.
        plan: What to do.
        until: The last period to be done, counted from 0; all where absent.
    """
    done = [action for action in plan.actions if until is None or action.period <= until]
    return answered(answered(case, dict(plan.supposed), NO_SUPPORT), {action.key: action.after for action in done})
