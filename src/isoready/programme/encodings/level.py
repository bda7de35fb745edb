"""The capability level: as many steps as there are levels with all they ask for, and all below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from isoready.model.bands import place_named
from isoready.programme.encodings.ordinals import at_band
from isoready.programme.linear import NONE, ONE, added, fixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.rating import Band
    from isoready.programme.encodings.piece import Piece
    from isoready.programme.linear import Linear
    from isoready.programme.programme import Programme
    from isoready.scoring.method import Method
    from isoready.scoring.methods.capability_level import CapabilityLevel


def level(programme: Programme, method: Method, pieces: Sequence[Piece], bands: Sequence[Band]) -> Linear:
    """Add up the levels that are reached, each only on top of the one below."""
    settings = cast("CapabilityLevel", method)
    lowest: dict[str, Linear] = {}
    for piece in pieces:
        known = [lowest[piece.counts_for]] if piece.counts_for in lowest else []
        lowest[piece.counts_for] = programme.least([*known, piece.value])
    reached = [fixed(ONE)]
    for number in sorted(settings.levels):
        asked = list(_asked(programme, settings, number, lowest, bands))
        reached.append(programme.least([reached[-1], *asked]))
    return added(reached[1:]).times(ONE / len(settings.levels))


def _asked(
    programme: Programme, settings: CapabilityLevel, number: int, lowest: Mapping[str, Linear], bands: Sequence[Band]
) -> Iterator[Linear]:
    """What a level asks for: its own attributes well enough and those of all levels below in full."""
    for below in range(1, number + 1):
        ordinal = place_named(settings.enough if below == number else settings.full, bands)
        for attribute in settings.levels[below]:
            rated = lowest.get(attribute)
            yield fixed(NONE) if rated is None else at_band(programme, rated, ordinal, bands)
