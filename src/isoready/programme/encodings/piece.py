"""A piece: one thing that an encoded value is made of, as a part is of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method


class Piece(NamedTuple):
    """What ``scoring.method.Part`` is, with an expression for a value."""

    weight: Fraction
    value: Linear
    key: str
    counts_for: str
    leaf: bool


class Encoding(Protocol):
    """A function that writes a method's ``combine`` into a programme."""

    def __call__(self, programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
        """Give the expression of what the method makes of at least one piece, held from the side that is asked."""
        ...
