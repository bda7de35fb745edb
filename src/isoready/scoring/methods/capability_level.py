"""The capability level: the highest level whose attributes are reached, above levels that are reached fully."""

from __future__ import annotations

from fractions import Fraction
from itertools import takewhile
from math import floor
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, field_validator

from isoready.errors import IsoreadyError
from isoready.model.bands import place
from isoready.model.values import Label
from isoready.scoring.method import Leaning, Method, Part
from isoready.scoring.methods.band_settings import known_band

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import ValidationInfo

    from isoready.model.rating import Band

Attributes = Annotated[tuple[Label, ...], Field(min_length=1)]


class CapabilityLevel(Method):
    """The process capability level of ISO/IEC 33020:2019 and ISO/IEC 15504-2, over attributes that are data.

    Level n is reached when every attribute of n is rated ``enough`` or better and every attribute of all levels below
    is rated ``full`` or better; else level 0. An attribute that nothing counts for is not rated, and blocks its level.
    Parts are told apart by what they count for; several for one attribute are as good as the least of them. Weights
    above 0 change nothing.
    """

    leaning = Leaning.NOTHING
    across = "weakest-link"

    levels: Annotated[dict[int, Attributes], Field(min_length=1)]
    """The attributes of each level, 1 to the highest."""
    enough: Label = "L"
    """The band that an attribute must reach for its own level."""
    full: Label = "F"
    """The band that it must reach for every level above."""

    @field_validator("levels")
    @classmethod
    def _without_holes(cls, levels: dict[int, Attributes]) -> dict[int, Attributes]:
        if sorted(levels) != list(range(1, len(levels) + 1)):
            msg = f"the levels are {', '.join(map(str, levels))}; number them from 1 without a hole"
            raise ValueError(msg)
        attributes = [attribute for each in levels.values() for attribute in each]
        repeated = sorted({attribute for attribute in attributes if attributes.count(attribute) > 1})
        if repeated:
            msg = f"attribute {repeated[0]} stands more than once; it belongs to one level"
            raise ValueError(msg)
        return levels

    @field_validator("enough", "full")
    @classmethod
    def _of_the_checklist(cls, name: str, info: ValidationInfo) -> str:
        return known_band(name, info)

    def refuses(self, counts_for: str) -> str:
        """Say why an attribute is none; empty where it is one of the set."""
        known = [attribute for level in sorted(self.levels) for attribute in self.levels[level]]
        if counts_for in known:
            return ""
        found = f"`{counts_for}` is not in the set" if counts_for else "it names none"
        return f"method `capability-level` asks for one of the attributes {', '.join(known)}, and {found}"

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Divide the level by the number of levels.

        Raises:
            IsoreadyError: a part counts for no attribute of the set, or there is no band of a name in the settings.
        """
        return Fraction(self.level(parts, bands), len(self.levels))

    def level(self, parts: Sequence[Part], bands: Sequence[Band]) -> int:
        """Say which level is reached, 0 to the highest; 0 where nothing is rated.

        A scorecard never shows that last 0: where nothing is answered, the engine says that there is no score.

        Raises:
            IsoreadyError: as for ``combine``.
        """
        ratings = self._ratings(parts, bands)
        return len(list(takewhile(lambda level: not self._lacks(level, ratings, bands), sorted(self.levels))))

    def worked(self, parts: Sequence[Part], bands: Sequence[Band]) -> str:
        """Write the ratings, what the next level lacks, and the level over the number of levels."""
        ratings = self._ratings(parts, bands)
        listed = ", ".join(f"{name} {bands[ordinal].id}" for name, ordinal in ratings.items())
        level, highest = self.level(parts, bands), len(self.levels)
        if level == highest:
            return f"{listed}: all levels are reached, {level} / {highest}"
        lacks = ", ".join(self._lacks(level + 1, ratings, bands))
        return f"{listed}: level {level + 1} lacks {lacks}, {level} / {highest}"

    def stands_for(self, value: Fraction, parts: Sequence[Part], bands: Sequence[Band]) -> str:  # noqa: ARG002
        """Name the level that a value reaches, which rules may have lowered: ``level 2 of 5``."""
        return f"level {floor(value * len(self.levels))} of {len(self.levels)}"

    def _ratings(self, parts: Sequence[Part], bands: Sequence[Band]) -> dict[str, int]:
        """Rate each attribute as the least that counts for it, in the order of the levels."""
        ratings: dict[str, int] = {}
        for part in parts:
            if reason := self.refuses(part.counts_for):
                msg = f"{part.key or 'a part'} cannot be counted: {reason}"
                raise IsoreadyError(msg, "Give it `counts_for` in the checklist.")
            ordinal = place(part.value, bands)
            ratings[part.counts_for] = min(ratings.get(part.counts_for, ordinal), ordinal)
        in_order = (attribute for level in sorted(self.levels) for attribute in self.levels[level])
        return {attribute: ratings[attribute] for attribute in in_order if attribute in ratings}

    def _lacks(self, level: int, ratings: Mapping[str, int], bands: Sequence[Band]) -> list[str]:
        """List what a level asks for and has not: each attribute with the band it must reach."""
        names = [band.id for band in bands]
        asked = [(self.full, each) for below in range(1, level) for each in self.levels[below]]
        asked += [(self.enough, each) for each in self.levels[level]]
        return [
            f"{attribute} at {band}"
            for band, attribute in asked
            if attribute not in ratings or ratings[attribute] < _place_of(band, names)
        ]


def _place_of(band: str, names: Sequence[str]) -> int:
    if band in names:
        return names.index(band)
    msg = f"method `capability-level` names band `{band}`, which there is not"
    raise IsoreadyError(msg, f"Use one of: {', '.join(names)}.")
