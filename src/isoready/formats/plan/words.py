"""The words of a plan on a terminal: days, shares, changes and reasons."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.model.display import number, percent

if TYPE_CHECKING:
    from isoready.model.plan import Action
    from isoready.model.score import Value

_REASONS: Final = {
    "score": "the score",
    "every_group": "group {}",
    "critical": "critical {}",
    "coverage": "coverage",
    "evidence_in_date": "evidence in date",
    "cap": "the cap on {}",
    "requires": "{}, which counts at most as this",
    "prerequisite": "{}, which builds on this",
}


def days(value: Fraction) -> str:
    """Write person-days with at most two decimals: ``25.75``."""
    text = number(value, 2)
    return text.rstrip("0").rstrip(".")


def person_days(value: Fraction) -> str:
    """Write person-days with their unit: ``1 person-day``."""
    return f"{days(value)} person-day{'' if value == 1 else 's'}"


def share(value: Value, decimals: int) -> str:
    """Write a share as per cent, or why there is none."""
    return percent(value, decimals) if isinstance(value, Fraction) else value.value


def change(action: Action) -> str:
    """Say what changes: ``P to F``."""
    if action.evidence_only:
        return f"evidence for {action.after}"
    return f"{action.before or 'open'} to {action.after}"


def reasons(action: Action) -> str:
    """Say what the action is for."""
    return "; ".join(_REASONS[each.what].format(each.subject) for each in action.reasons)


def who(action: Action) -> str:
    """Say who does it, and by when."""
    by = f", {action.due}" if action.due else ""
    return f"{action.owner or 'nobody named'}{by}"
