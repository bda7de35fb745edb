"""The weakest link: the least of all pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


def least(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:  # noqa: ARG001  others need them
    """Take the least."""
    return programme.least([piece.value for piece in pieces])
