"""The mean of ratings: edges, then a mean of ordinals, then edges again, midpoint up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.rating import HALF
from isoready.programme.encodings.mean import mean
from isoready.programme.encodings.ordinals import ordinal_of
from isoready.programme.linear import Linear, fixed
from isoready.scoring.methods.nplf_mean import achievement_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


def rating_mean(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Average the ordinals and go up one achievement for each midpoint that the mean reaches."""
    ordinals = [piece._replace(value=ordinal_of(programme, piece.value, bands)) for piece in pieces]
    average = mean(programme, method, ordinals, bands)
    return stairs([programme.reaches(average, step - HALF, above=False) for step in range(1, len(bands))], bands)


def stairs(steps: Sequence[Linear], bands: Sequence[Band]) -> Linear:
    """Go up from the achievement that stands for the lowest rating by one for each step that is 1 and not 0."""
    value = fixed(achievement_of(0, bands))
    for ordinal, step in enumerate(steps, start=1):
        value = value.plus(step, achievement_of(ordinal, bands) - achievement_of(ordinal - 1, bands))
    return value
