"""A solution: what the solver says of one question, to be checked before it is believed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


class Found(Enum):
    """How far the solver came."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    NOTHING = "nothing found in time"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Solution:
    """What the solver says; to be checked before it is believed."""

    found: Found
    ones: frozenset[int]
    """The decisions that are taken."""
    objective: Fraction
    """What the solver takes the objective to come to; near enough, not exact."""
    bound: Fraction
    """No solution has an objective below this, as far as the solver saw."""
    seconds: float
    """How long it took."""
    cut_short: bool = False
    """Whether time ran out, so that another machine, or this one tomorrow, may come further."""

    @property
    def usable(self) -> bool:
        """Whether there are decisions."""
        return self.found in {Found.OPTIMAL, Found.FEASIBLE}
