"""Planning: from an opened assessment and words for an aim to a plan."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.plan import ActionPlan, Aim, Terms
from isoready.model.values import exact
from isoready.pipeline.recollecting import recollecting
from isoready.pipeline.reporting import case_of
from isoready.scoring import score

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.pipeline.opening import Opened
    from isoready.scoring import Case


def planned(opened: Opened, to: str | None, budget: str | None, terms: Terms) -> ActionPlan:
    """Plan for a verdict or a score (``to``), or for what a budget can buy.

    Args:
        opened: The assessment.
        to: Id of a rung, ``next`` for the one after the present, or a score in per cent; None for a budget.
        budget: Person-days such as ``15d``.
        terms: What the plan must keep to.

    Raises:
        IsoreadyError: the words stand for nothing, or it cannot be planned.
    """
    from isoready.planning import plan  # noqa: PLC0415  12 ms, and many who read capacities plan nothing

    case = case_of(opened)
    aim = Aim(budget=person_days(budget)) if budget is not None else aim_of(case, to or "next")
    with recollecting(opened):
        return plan(case, aim, terms)


def aim_of(case: Case, to: str) -> Aim:
    """Read an aim.

    Raises:
        IsoreadyError: it is no rung and no percentage, or there is no rung after the present.
    """
    ladder = {rung.id: rung for rung in case.checklist.ladder}
    if to in ladder:
        return Aim(rung=ladder[to])
    if to == "next":
        verdict = score(case).verdict
        return Aim(rung=verdict.next_rung or verdict.rung)
    try:
        share = exact(to.removesuffix("%")) / 100
    except ValueError:
        share = exact(-1)
    if 0 <= share <= 1:
        return Aim(score=share)
    near = get_close_matches(to, ladder, n=1)
    hint = f"Did you mean `{near[0]}`? " if near else ""
    msg = f"`{to}` is no verdict of {case.checklist.name} and no percentage"
    raise IsoreadyError(msg, f"{hint}Use next, {', '.join(ladder)}, or a score such as 85.")


def person_days(text: str) -> Fraction:
    """Read person-days such as ``15d``, ``15`` or ``2.5d``.

    Raises:
        IsoreadyError: it is no number, or below 0.
    """
    try:
        number = exact(text.strip().removesuffix("d").strip())
    except ValueError:
        number = exact(-1)
    if number < 0:
        msg = f"`{text}` is no number of person-days"
        raise IsoreadyError(msg, "Write it like 15d or 2.5d.")
    return number


def capacities(given: Sequence[str]) -> dict[str, Fraction]:
    """Read what owners can give in each period: ``Sana=5d`` or ``default=3d``.

    Raises:
        IsoreadyError: one is not of that form.
    """
    read = {}
    for each in given:
        name, sign, number = each.rpartition("=")
        if not sign or not name.strip():
            msg = f"`{each}` is no capacity"
            raise IsoreadyError(msg, "Write it like Sana=5d, or default=5d for all who are not named.")
        read[name.strip()] = person_days(number)
    return read


def rising(horizons: Sequence[int]) -> tuple[int, ...]:
    """Put horizons in order, each once."""
    return tuple(sorted(set(horizons)))
