"""Turning: what makes the verdict fall, and what makes it rise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.sensitivity import Factor, Fewest, Turn
from isoready.sensitivity.aim import Aim
from isoready.sensitivity.fewest import fewest
from isoready.sensitivity.margins import strictest
from isoready.sensitivity.weights import factor_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.sensitivity import Margin, Slip
    from isoready.sensitivity.standing import Standing

NEVER: Final = Fewest(0, never=True)


def falling(standing: Standing, place: int, down: Sequence[Slip], margins: Sequence[Margin]) -> Turn:
    """Say what takes the firm off the rung at that place.

    One need that breaks is enough, so the easiest decides.

    Args:
        standing: Where the firm stands.
        place: The rung that it reaches.
        down: The answers that may be a step too high.
        margins: Of all needs up to that rung.
    """
    aim = Aim(tuple(need for _, need in strictest(standing, range(1, place + 1))), bring=False)
    return _turn(standing, aim, down, _easiest([each.fewest for each in margins if each.fewest is not None]))


def rising(standing: Standing, place: int, up: Sequence[Slip], margins: Sequence[Margin]) -> Turn:
    """Say what takes the firm onto the rung at that place, which is the next one.

    All needs that it misses must be met at once.

    Args:
        standing: Where the firm stands.
        place: The next rung.
        up: The answers that may be a step too low.
        margins: Of the needs of that rung.
    """
    missed = [each for each in margins if not each.met]
    if any(each.fewest is None for each in missed):
        return Turn(NEVER, None, (), Factor(None, None))
    needs = (need for _, need in strictest(standing, [place]))
    aim = Aim(tuple(need for need in needs if not need.met(standing.now.outcomes)), bring=True)
    alone = missed[0].fewest if len(missed) == 1 else None
    return _turn(standing, aim, up, alone or fewest(standing, up, aim))


def _easiest(each: Sequence[Fewest]) -> Fewest:
    """Of several sets, any of which will do, the smallest; with the least that any may be."""
    possible = [one for one in each if not one.never]
    if not possible:
        return NEVER
    at_least = min(one.at_least for one in possible)
    shortest = min((one.slips for one in possible if one.slips), key=len, default=())
    because = next((one.because for one in possible if one.because), "")
    return Fewest(at_least, shortest, because="" if len(shortest) == at_least else because)


def _turn(standing: Standing, aim: Aim, slips: Sequence[Slip], smallest: Fewest) -> Turn:
    to = standing.ladder[standing.supposed(smallest.slips, standing.reached)] if smallest.slips else None
    alone = () if smallest.at_least != 1 else _alone(standing, aim, slips)
    return Turn(smallest, to, alone, factor_of(standing, aim))


def _alone(standing: Standing, aim: Aim, slips: Sequence[Slip]) -> tuple[Slip, ...]:
    return tuple(slip for slip in slips if standing.supposed([slip], aim.reached))
