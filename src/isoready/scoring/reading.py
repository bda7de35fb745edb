"""The readings of a node: its value with the range that open questions leave, as claimed and as supported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from isoready.model.bands import rating
from isoready.model.cells import in_instance
from isoready.model.score import Fired, Reading, Unscored, Value
from isoready.scoring.hearing import ANSWERED, Heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.scoring.outcome import Outcome
    from isoready.scoring.outline import Branch
    from isoready.scoring.view import View


class Range(NamedTuple):
    """One node's outcome with the open questions left open, at their worst and at their best."""

    now: Outcome
    worst: Outcome
    best: Outcome


class Span(NamedTuple):
    """One reading seen with the open questions left open, at their worst and at their best."""

    now: View
    worst: View
    best: View

    def at(self, key: str) -> Range:
        """Pick the outcomes of a control or branch."""
        return Range(self.now.outcomes[key], self.worst.outcomes[key], self.best.outcomes[key])

    def asked(self, heard: Heard) -> Range:
        """Say what a question without an answer comes to."""
        return Range(*(view.look.question(heard) for view in self))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads what the views saw."""

    claimed: Span
    supported: Span
    bands: Sequence[Band]

    def of(self, key: str, *, counts: bool) -> tuple[Reading, Reading]:
        """Read a control or branch both ways; ``counts`` says whether the branch above takes it in."""
        claimed, supported = self.claimed.at(key), self.supported.at(key)
        first = self._read(claimed, counts=counts)
        return first, first if all(map(is_, claimed, supported)) else self._read(supported, counts=counts)

    def of_branch(self, branch: Branch, *, counts: bool, instance: str = "") -> tuple[Reading, Reading]:
        """Read a branch both ways, or a branch in one instance, with what its value stands for."""
        claimed, supported = self.of(in_instance(branch.key, instance) if instance else branch.key, counts=counts)
        says = [span.now.stands_for(branch, instance) for span in (self.claimed, self.supported)]
        return _with_unit(claimed, says[0]), _with_unit(supported, says[1])

    def of_question(self, heard: Heard) -> tuple[Reading, Reading]:
        """Read a question both ways, with the rules that cut its answer down."""
        if heard.state is ANSWERED:
            claimed = self._answer(heard.claimed, heard.refused, counts=heard.asked.weighs)
            capped = heard.capped
            return claimed, self._answer(heard.supported, capped, counts=heard.asked.weighs) if capped else claimed
        silent = self._read(self.claimed.asked(heard), counts=heard.asked.weighs)
        return silent, silent

    def _answer(self, value: Fraction, fired: tuple[Fired, ...], *, counts: bool) -> Reading:
        return Reading(value, value, value, rating(value, self.bands), value if counts else None, fired)

    def _read(self, seen: Range, *, counts: bool) -> Reading:
        now, worst, best = seen
        value = now.value
        return Reading(
            value=value,
            lowest=worst.value,
            highest=value if best is now else _highest(value, best.value),
            rating="" if isinstance(value, Unscored) else rating(value, self.bands),
            counts_as=now.counts_as if counts else None,
            fired=now.fired,
            hands_on=now.hands_on,
        )


def _with_unit(reading: Reading, says: str) -> Reading:
    return replace(reading, stands_for=says) if says else reading


def _highest(now: Value, best: Value) -> Value:
    """Keep the score in its range: a rule may hold an open question below the mean that policy leaves it out of."""
    if isinstance(now, Fraction) and isinstance(best, Fraction) and now > best:
        return now
    return best
