"""The models of XCCDF: a control counts 1 where it is fully met and else 0, and a group what it scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.programme.encodings.least import least
from isoready.programme.encodings.mean import mean
from isoready.programme.linear import ONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


def default(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Average what succeeds, each by its weight; for the flat model too, which is handed all controls."""
    return mean(programme, method, _judged(programme, pieces), bands)


def unweighted(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Average what succeeds, all alike."""
    return mean(programme, method, [piece._replace(weight=ONE) for piece in _judged(programme, pieces)], bands)


def absolute(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Take the least of what succeeds."""
    return least(programme, method, _judged(programme, pieces), bands)


def _judged(programme: Programme, pieces: Sequence[Piece]) -> list[Piece]:
    return [
        piece._replace(value=programme.reaches(piece.value, ONE, above=False)) if piece.leaf else piece
        for piece in pieces
    ]
