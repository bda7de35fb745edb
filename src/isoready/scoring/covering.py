"""Coverage: how much of what applies is answered, by count and by weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.answers import ALL, NOTHING
from isoready.model.score import Coverage
from isoready.scoring.hearing import State
from isoready.scoring.method import Part
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction


class Covered(NamedTuple):
    """Coverage of a node, and whether anything in it that applies weighs something."""

    coverage: Coverage
    weighs: bool


_ONE: Final[Mapping[State, Covered]] = {
    State.ANSWERED: Covered(Coverage(1, 0, 0, ALL), weighs=True),
    State.OPEN: Covered(Coverage(0, 1, 0, NOTHING), weighs=True),
    State.PASSED: Covered(Coverage(0, 0, 1, ALL), weighs=False),
    State.OUTSIDE: Covered(Coverage(0, 0, 1, ALL), weighs=False),
}


def covered_question(state: State) -> Covered:
    """Coverage of one question."""
    return _ONE[state]


def covered(members: Sequence[tuple[Fraction, Covered]]) -> Covered:
    """Add up: counts plainly, weights nested as in the score.

    What does not apply, and what weighs nothing, has no share in the weight.
    """
    if len(members) == 1 and members[0][0]:
        return members[0][1]
    parts = [(weight, each.coverage) for weight, each in members if weight and each.weighs]
    counts = [each.coverage for _, each in members]
    coverage = Coverage(
        sum(each.answered for each in counts),
        sum(each.unanswered for each in counts),
        sum(each.not_applicable for each in counts),
        _share(parts),
    )
    return Covered(coverage, bool(parts))


def _share(parts: Iterable[tuple[Fraction, Coverage]]) -> Fraction:
    shares = [Part(weight, each.answered_weight) for weight, each in parts]
    if all(share.value == 1 for share in shares):
        return ALL
    return MEAN.combine(shares, ())
