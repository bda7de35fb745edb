"""Margins: how far each need of a rung is met or missed, and how many answers hold it or keep it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import NOTHING
from isoready.model.score import Unscored
from isoready.model.sensitivity import Fewest, Margin
from isoready.sensitivity.aim import Aim
from isoready.sensitivity.fewest import fewest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.sensitivity import Slip
    from isoready.programme import Need
    from isoready.sensitivity.standing import Standing


def margins_of(standing: Standing, places: Sequence[int], down: Sequence[Slip], up: Sequence[Slip]) -> list[Margin]:
    """Judge what some rungs need, each need once, at its strictest.

    Args:
        standing: Where the firm stands.
        places: Which rungs, from the lowest.
        down: The answers that may be a step too high.
        up: The answers that may be a step too low.
    """
    found = [_valued(standing, place, need, down, up) for place, need in strictest(standing, places)]
    return [*found, *_covered(standing, places), *_evidenced(standing, places)]


def strictest(standing: Standing, places: Sequence[int]) -> list[tuple[int, Need]]:
    """List the needs of values, with the place of the rung; one that everybody meets is left out."""
    kept: dict[tuple[str, str], tuple[int, Need]] = {}
    for place in places:
        for need in standing.needs[place]:
            other = kept.get((need.what, need.subject))
            demands = need.what != "coverage" and (need.edge or need.above or need.never)
            if demands and (other is None or (need.edge, need.above) >= (other[1].edge, other[1].above)):
                kept[need.what, need.subject] = (place, need)
    return list(kept.values())


def _valued(standing: Standing, place: int, need: Need, down: Sequence[Slip], up: Sequence[Slip]) -> Margin:
    outcome, met = standing.now.outcomes[need.subject], need.met(standing.now.outcomes)
    actual = outcome.value if need.never or outcome.counts_as is None else outcome.counts_as
    slips = down if met else up
    return Margin(
        rung=standing.ladder[place],
        need=need.what,
        subject=need.subject,
        edge=need.edge,
        above=need.above,
        actual=actual,
        ahead=None if isinstance(actual, Unscored) else actual - need.edge,
        met=met,
        fewest=Fewest(0, never=True) if need.never else fewest(standing, slips, Aim((need,), bring=not met)),
    )


def _covered(standing: Standing, places: Sequence[int]) -> Iterator[Margin]:
    asked = [(standing.ladder[place].needs.coverage, place) for place in places]
    edges = [(needed / 100, place) for needed, place in asked if needed]
    if edges:
        (edge, place), share = max(edges), standing.coverage
        yield Margin(
            rung=standing.ladder[place],
            need="coverage",
            subject="",
            edge=edge,
            above=False,
            actual=share,
            ahead=share - edge,
            met=share >= edge,
            fewest=None,
        )


def _evidenced(standing: Standing, places: Sequence[int]) -> Iterator[Margin]:
    rungs = [standing.ladder[place] for place in places]
    for rung in [each for each in rungs if each.needs.evidence_in_date][:1]:
        yield Margin(
            rung=rung,
            need="evidence_in_date",
            subject="",
            edge=NOTHING,
            above=False,
            actual=standing.wanting,
            ahead=None,
            met=not standing.wanting,
            fewest=None,
        )
