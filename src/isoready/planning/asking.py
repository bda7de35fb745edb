"""The wishes put to the solver: to an aim at the least cost, or to the highest score; then the same earlier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.model.answers import ALL
from isoready.model.plan import Certainty, Proof
from isoready.planning.levels import levels_of
from isoready.programme import Found
from isoready.programme.linear import NONE, ONE, added, fixed

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from isoready.planning.draft import Draft
    from isoready.planning.levels import Levels
    from isoready.planning.searching import Search
    from isoready.programme import Linear, Solution

_FINE: Final = ALL / 10**6
"""A solver that is further off than this is not believed."""

_NODES: Final = 500
"""How many branches the last wish, a higher score earlier, may take."""

_CERTAIN: Final = {Found.OPTIMAL: Certainty.OPTIMAL, Found.FEASIBLE: Certainty.FEASIBLE}


@dataclass(frozen=True, slots=True)
class Answer:
    """Decisions that hold, and what is proved of them."""

    ones: frozenset[int]
    proof: Proof


def cheapest(search: Search) -> Answer | Found:
    """Find the least days that reach what the draft's rows ask; where there is nothing, why.

    Of the plans that take as little, one with a high score is taken.
    """
    draft = search.draft
    first = search.least(draft.days)
    if not first.usable:
        return first.found
    days = draft.days.at(first.ones)
    draft.programme.hold(fixed(days).less(draft.days))
    proof = Proof(_CERTAIN[first.found], "days", first.bound, days - first.bound)
    return Answer(_earlier(search, first.ones), proof)


def highest(search: Search, score_at: Callable[[Levels], Fraction]) -> Answer:
    """Find the highest score at the end, then the least days that reach it."""
    draft = search.draft
    best, value, proof = _highest(search, score_at)
    draft.programme.hold(draft.whole(len(draft.rungs) - 1).shifted(-value))
    search.reaches = lambda levels: score_at(levels) >= value
    cheap = search.least(draft.days, best)
    return Answer(cheap.ones if cheap.usable else best, proof)


def in_time(search: Search, levels: Levels) -> frozenset[int] | None:
    """Spread what is to be done over the periods, so that scores are high early; None where it cannot be."""
    draft = search.draft
    for key, rungs in draft.rungs[-1].items():
        for place, rung in enumerate(rungs):
            draft.programme.hold(rung.shifted(-ONE if place < levels.steps[key] else NONE), equal=True)
    for key, renewal in draft.renewals[-1].items():
        draft.programme.hold(renewal.shifted(-ONE if key in levels.renewed else NONE), equal=True)
    solution = search.least(_wish(draft), nodes=_NODES)
    return solution.ones if solution.usable else None


def _highest(search: Search, score_at: Callable[[Levels], Fraction]) -> tuple[frozenset[int], Fraction, Proof]:
    """Ask for the highest score until what the solver takes it for is what scoring says."""
    draft, last = search.draft, len(search.draft.rungs) - 1
    best, value = frozenset[int](), score_at(levels_of(draft, last, frozenset()))
    while True:
        solution = search.least(draft.whole(last).times(-ONE), best)
        exact = score_at(levels_of(draft, last, solution.ones)) if solution.usable else value
        if exact > value:
            best, value = solution.ones, exact
        if not solution.usable or -solution.objective <= exact + _FINE:
            return best, value, _proof_of_score(draft, solution, value)
        draft.programme.hold(search.another(solution.ones))


def _proof_of_score(draft: Draft, solution: Solution, value: Fraction) -> Proof:
    """Where no value lies between the bound and the score, the score is the highest."""
    whole = draft.whole(len(draft.rungs) - 1)
    bound = min(ALL, -solution.bound) if solution.usable else draft.programme.highest(whole)
    if bound - value < ALL / draft.programme.grid(whole):
        bound = value
    found = _CERTAIN.get(solution.found, Certainty.FEASIBLE)
    return Proof(found, "score", bound, bound - value)


def _earlier(search: Search, ones: frozenset[int]) -> frozenset[int]:
    """Among plans of the same days, look for one with higher scores at the horizons."""
    solution = search.least(_wish(search.draft), ones, _NODES)
    return solution.ones if solution.usable else ones


def _wish(draft: Draft) -> Linear:
    return added(draft.whole(period) for period in range(len(draft.rungs))).times(-ONE)
