"""Ordinals: which band a value lies in, as a sum of decisions, one for each edge below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.programme.linear import ONE, added, fixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.rating import Band
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme


def at_band(programme: Programme, value: Linear, ordinal: int, bands: Sequence[Band]) -> Linear:
    """Tell, as 1 or 0, whether a value (0 to 1) lies in the band of that ordinal or in a better one."""
    if not ordinal:
        return fixed(ONE)
    return programme.reaches(value, bands[ordinal - 1].up_to / 100, above=True)


def ordinal_of(programme: Programme, value: Linear, bands: Sequence[Band]) -> Linear:
    """Count the bands below the one that a value (0 to 1) lies in."""
    return added(at_band(programme, value, ordinal, bands) for ordinal in range(1, len(bands)))
