"""Bands: from an achievement to its rating; the upper edge belongs to the band."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band


def place(value: Fraction, bands: Sequence[Band]) -> int:
    """Say which band holds ``value`` (0 to 1), counted from 0. Exact: 85 % lies in a band up to 85, 85.01 % does not.

    Raises:
        ValueError: no band holds it.

    """
    share, of = value.as_integer_ratio()
    for ordinal, band in enumerate(bands):
        edge, below = band.up_to.as_integer_ratio()
        if 100 * share * below <= edge * of:
            return ordinal
    msg = f"no band holds {value}; the last one must end at 100"
    raise ValueError(msg)


def rating(value: Fraction, bands: Sequence[Band]) -> str:
    """Name the band that holds ``value`` (0 to 1).

    Raises:
        ValueError: no band holds it.

    """
    return bands[place(value, bands)].id


def place_named(name: str, bands: Sequence[Band]) -> int:
    """Say which band has that name, counted from 0.

    Raises:
        ValueError: there is none.

    """
    return [band.id for band in bands].index(name)
