"""The attribution: the change of the claimed or of the supported score, by factor and by control."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.comparing.sharing import Shares, shares
from isoready.comparing.telescoping import by_control
from isoready.model.answers import ALL, NOTHING
from isoready.model.comparison import FIRM, YARDSTICK, Attribution, Factor, Unattributed
from isoready.model.score import Unscored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from isoready.comparing.pair import Mixes, Taken
    from isoready.model.score import Scorecard, Value
    from isoready.scoring.view import Side

_APART = (
    "The two checklists are too far apart: every way from the old to the new leads through a mix without a score, so "
    "the change cannot be handed out to its causes."
)


@dataclass(frozen=True, slots=True)
class Attributor:
    """Hands out the change of one reading."""

    mixes: Mixes
    differing: Sequence[Factor]
    side: Side

    def attribution(self, old: Scorecard, new: Scorecard) -> Attribution | Unattributed:
        """Hand the change between the scores of the two ends out, or say why that is not possible."""
        before, after = (self.side.of(card.root).value for card in (old, new))
        if isinstance(before, Unscored) or isinstance(after, Unscored):
            return Unattributed(_unscored(before, after))
        shared = shares(self._of(FIRM), self._of(YARDSTICK), self._value)
        if shared is None:
            return Unattributed(_APART)
        factors = dict.fromkeys(Factor, NOTHING) | shared.factors
        return Attribution(after - before, factors, self._controls(shared))

    def _of(self, factors: Sequence[Factor]) -> list[Factor]:
        return [factor for factor in factors if factor in self.differing]

    def _value(self, taken: Taken) -> Fraction | None:
        card = self.mixes.score(taken)
        value = None if card is None else self.side.of(card.root).value
        return None if isinstance(value, Unscored) else value

    def _controls(self, shared: Shares) -> dict[str, Fraction]:
        """Share out what the firm made, by the old yardstick and by the new, as much of each as the factors did."""
        firm, yardstick = frozenset(self._of(FIRM)), frozenset(self._of(YARDSTICK))
        parts = (
            {yardstick: 1 - shared.firm_first, frozenset[Factor](): shared.firm_first}
            if yardstick
            else {yardstick: ALL}
        )
        totals: dict[str, Fraction] = {}
        for taken, part in parts.items():
            for key, share in self._steps(taken, firm).items() if part else ():
                totals[key] = totals.get(key, NOTHING) + part * share
        return totals

    def _steps(self, taken: Taken, firm: Taken) -> Mapping[str, Fraction]:
        return by_control(self.mixes.case(taken), self.mixes.case(taken | firm), self.side)


def _unscored(before: Value, after: Value) -> str:
    ends = {"old": before, "new": after}
    reasons = [
        f"the {end} one has no score ({value.value})" for end, value in ends.items() if isinstance(value, Unscored)
    ]
    return f"There is no change to hand out: {', and '.join(reasons)}."
