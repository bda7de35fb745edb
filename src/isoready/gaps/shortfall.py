"""A shortfall: what keeps one control from being met, and who must be dealt with first."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isoready.model.score import Reading, ScoreNode, Value

MET: Final = Fraction(1)


def falls_short(node: ScoreNode) -> bool:
    """Whether a control is open, unscored, or supported by less than the top of its scale."""
    return not node.coverage.complete or node.supported.value != MET


def own(reading: Reading) -> Value:
    """What a control comes to by itself, before other controls hold it down."""
    return reading.fired[0].before if reading.fired else reading.value


def evidence_only(node: ScoreNode) -> bool:
    """Whether everything is claimed in full and only evidence is wanting."""
    return node.coverage.complete and own(node.claimed) == MET and own(node.supported) != MET


def holders(node: ScoreNode) -> tuple[str, ...]:
    """The controls that hold this one down by a ``requires`` rule."""
    return tuple(fired.subject for fired in node.supported.fired)
