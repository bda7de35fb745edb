"""The lower median of ratings: a rating is reached where more than half of the weight is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.rating import HALF
from isoready.programme.encodings.mean import mean
from isoready.programme.encodings.ordinals import at_band
from isoready.programme.encodings.rating_mean import stairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


def median(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Go up one achievement for each rating that more than half of the weight has, or a better one."""
    steps = []
    for ordinal in range(1, len(bands)):
        there = [piece._replace(value=at_band(programme, piece.value, ordinal, bands)) for piece in pieces]
        steps.append(programme.reaches(mean(programme, method, there, bands), HALF, above=True))
    return stairs(steps, bands)
