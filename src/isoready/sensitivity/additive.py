"""The additive case: a plain weighted mean all the way down, where the effects of several answers add up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.scoring.methods.weighted_mean import WeightedMean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.sensitivity import Slip
    from isoready.sensitivity.aim import Aim
    from isoready.sensitivity.standing import Standing


def is_additive(standing: Standing, key: str) -> bool:
    """Whether a control or branch is made of its answers by weighted means alone, with no rule between them."""
    if standing.now.instances:
        return False
    branch = standing.outline.branches.get(key)
    if branch is None:
        plain = standing.outline.checklist.scoring.questions == "weighted-mean" or len(standing.hearing[key]) == 1
        return plain and key not in standing.outline.requires
    method = standing.now.methods.of(branch.kind)
    plain = type(method) is WeightedMean and not branch.caps
    return plain and all(is_additive(standing, member.key) for member in branch.members)


def largest_first(standing: Standing, slips: Sequence[Slip], aim: Aim) -> tuple[Slip, ...]:
    """Take the largest effects first until the aim is reached, which all together reach; no smaller set does."""
    subject = aim.needs[0].subject

    def left(slip: Slip) -> Fraction:
        return standing.supposed([slip], lambda outcomes: outcomes[subject].counts_as) or Fraction(0)

    ordered = sorted(slips, key=left, reverse=aim.bring)
    short, enough = 0, len(ordered)
    while enough - short > 1:
        middle = (short + enough) // 2
        reached = standing.supposed(ordered[:middle], aim.reached)
        short, enough = (short, middle) if reached else (middle, enough)
    return tuple(ordered[:enough])
