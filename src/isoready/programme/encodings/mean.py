"""The weighted mean, which is linear as it stands."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.programme.linear import Linear, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


def mean(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:  # noqa: ARG001  others need them
    """Weigh each piece by its share."""
    weight = sum((piece.weight for piece in pieces), Fraction(0))
    return total((piece.weight / weight, piece.value) for piece in pieces)
