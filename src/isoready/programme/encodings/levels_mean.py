"""The maturity sum: the mean of the means of the levels, which is linear as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.programme.encodings.mean import mean
from isoready.programme.linear import ONE, added

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


def levels_mean(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Average each level, and then the levels."""
    levels: dict[str, list[Piece]] = {}
    for piece in pieces:
        levels.setdefault(piece.counts_for, []).append(piece)
    means = [mean(programme, method, each, bands) for each in levels.values()]
    return added(means).times(ONE / len(means))
