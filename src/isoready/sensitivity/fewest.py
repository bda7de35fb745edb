"""The fewest: the smallest set of answers that brings an aim about by being others."""

from __future__ import annotations

from itertools import combinations
from math import ceil
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.sensitivity import Fewest
from isoready.programme import Found, minimise
from isoready.programme.linear import ONE, added
from isoready.sensitivity.additive import is_additive, largest_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.sensitivity import Slip
    from isoready.programme import Solution
    from isoready.sensitivity.aim import Aim
    from isoready.sensitivity.standing import Standing

_MOST_PAIRS: Final = 20_000
"""Without a solver, more pairs than these are not tried."""
_SECONDS: Final = 1.0
"""How long the solver may look for one set."""


def fewest(standing: Standing, slips: Sequence[Slip], aim: Aim) -> Fewest:
    """Find the smallest set of slips that reaches an aim, which is not reached yet.

    One answer, and plain weighted means, are settled by arithmetic alone; all else by an integer programme, whose
    answer is scored before it is believed. Without the solver pairs are tried one by one; beyond them only a bound is
    known.
    """
    felt = _felt(standing, slips, aim)
    if not standing.supposed(felt, aim.reached):
        return Fewest(0, never=True)
    alone = next((slip for slip in felt if standing.supposed([slip], aim.reached)), None)
    if alone is not None:
        return Fewest(1, (alone,))
    if len(aim.needs) == 1 and is_additive(standing, aim.needs[0].subject):
        largest = largest_first(standing, felt, aim)
        return Fewest(len(largest), largest)
    try:
        return _solved(standing, felt, aim)
    except IsoreadyError as fault:
        return _paired(standing, felt, aim, fault)


def _felt(standing: Standing, slips: Sequence[Slip], aim: Aim) -> list[Slip]:
    """Leave out answers that no need of the aim can feel."""
    subjects = {need.subject for need in aim.needs}
    outline = standing.outline
    feeling = {key for key in {slip.control for slip in slips} if not subjects.isdisjoint(outline.touched([key]))}
    return [slip for slip in slips if slip.control in feeling]


def _solved(standing: Standing, slips: Sequence[Slip], aim: Aim) -> Fewest:
    """Ask the solver, and ask again while what it says does not stand up to scoring.

    A set that falls short falls short without some of its answers too, so one more answer must be in.
    """
    programme, taken = aim.written(standing, slips)
    count = added(taken)
    programme.hold(count.shifted(-ONE - ONE))
    while True:
        found = minimise(programme, count, _SECONDS)
        chosen = tuple(slip for slip, one in zip(slips, taken, strict=True) if one.at(found.ones))
        reached = standing.supposed(chosen, aim.reached)
        if found.found is not Found.OPTIMAL:
            return _unfinished(found, chosen if reached else slips)
        if reached:
            return Fewest(len(chosen), chosen)
        programme.hold(added(one for one in taken if not one.at(found.ones)).shifted(-ONE))


def _unfinished(found: Solution, known: Sequence[Slip]) -> Fewest:
    """Tell the bound that the solver had reached when its time was over."""
    return Fewest(max(2, ceil(found.bound)), tuple(known), because="the solver did not finish in time")


def _paired(standing: Standing, slips: Sequence[Slip], aim: Aim, fault: IsoreadyError) -> Fewest:
    """Try all pairs where there is no solver to ask."""
    because = f"{fault.message}. {fault.hint}"
    if len(slips) * (len(slips) - 1) > 2 * _MOST_PAIRS:
        return Fewest(2, because=because)
    for pair in combinations(slips, 2):
        if standing.supposed(pair, aim.reached):
            return Fewest(2, pair)
    return Fewest(3, because=because)
