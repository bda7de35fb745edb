"""The penalty: what is left of a start value, as its share, and never below 0."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from isoready.programme.linear import ONE, fixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method
    from isoready.scoring.methods.penalty import Penalty


def left_over(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:  # noqa: ARG001  others rate
    """Take each loss away from the start."""
    settings = cast("Penalty", method)
    whole = settings.partial == "none"
    left = fixed(settings.start)
    for piece in pieces:
        kept = programme.reaches(piece.value, ONE, above=False) if whole else piece.value
        left = left.plus(kept.shifted(-ONE), piece.weight)
    return programme.not_negative(left.times(ONE / settings.start))
