"""Sharing: a change handed out to the factors that made it, whatever order they came in, without a rest."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, pairwise, permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from isoready.comparing.pair import Taken
    from isoready.model.comparison import Factor

Order = tuple["Factor", ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """What each factor made of the change."""

    factors: dict[Factor, Fraction]
    firm_first: Fraction
    """The part of the orders, 0 to 1, in which the firm's factors change before the yardstick's."""


def shares(
    firm: Sequence[Factor], yardstick: Sequence[Factor], value: Callable[[Taken], Fraction | None]
) -> Shares | None:
    """Share the change from ``value`` of nothing taken to ``value`` of all taken.

    The share of a factor is what it adds at its turn, averaged over all orders in which the firm's factors stay
    together and so do the yardstick's: the Shapley value with unions (Owen, 1977), which is the plain Shapley value
    where only one of the two has changed. Orders that lead through a mix without a value are passed over, so the
    shares always sum to the change exactly; None where every order does.
    """
    totals = dict.fromkeys((*firm, *yardstick), Fraction(0))
    walked = firm_first = 0
    for order, leads in _orders(firm, yardstick):
        values = [value(frozenset(order[:length])) for length in range(len(order) + 1)]
        numbers = [number for number in values if number is not None]
        if len(numbers) < len(values):
            continue
        walked, firm_first = walked + 1, firm_first + leads
        for factor, (before, after) in zip(order, pairwise(numbers), strict=True):
            totals[factor] += after - before
    if not walked:
        return None
    return Shares({factor: total / walked for factor, total in totals.items()}, Fraction(firm_first, walked))


def _orders(firm: Sequence[Factor], yardstick: Sequence[Factor]) -> Iterator[tuple[Order, bool]]:
    """Every order that keeps the two together, and whether the firm's factors lead."""
    for ours in permutations(firm):
        for theirs in permutations(yardstick):
            yield from chain([((*ours, *theirs), True)], [((*theirs, *ours), False)])
