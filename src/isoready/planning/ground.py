"""The ground: where a plan starts from, what lies ahead, and the time that there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from isoready.planning.periods import periods_of
from isoready.programme.linear import NONE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from isoready.model.checklist import Control
    from isoready.planning.periods import Period
    from isoready.planning.ways import Way
    from isoready.scoring.hearing import Hearing
    from isoready.scoring.view import View


@dataclass(frozen=True)
class Ground:
    """Where a plan starts from."""

    now: View
    """What is supported, with the open questions supposed."""
    hearing: Hearing
    ways: tuple[Way, ...]
    periods: tuple[Period, ...]
    capacity: Mapping[str, Fraction]
    today: date

    @cached_property
    def ways_by_key(self) -> dict[str, Way]:
        """The ways by response."""
        return {way.key: way for way in self.ways}

    @cached_property
    def ways_by_owner(self) -> dict[str, list[Way]]:
        """The ways by who goes them, owners in order."""
        owners: dict[str, list[Way]] = {owner: [] for owner in sorted({way.owner for way in self.ways})}
        for way in self.ways:
            owners[way.owner].append(way)
        return owners

    @property
    def at_once(self) -> Ground:
        """The same with all time as one stretch, in which each owner can give all that they can give."""
        given = {owner: [each.capacity(owner, self.capacity) for each in self.periods] for owner in self.ways_by_owner}
        whole = {
            owner: sum(known, NONE)
            for owner, some in given.items()
            if len(known := [each for each in some if each is not None]) == len(some)
        }
        return replace(self, periods=periods_of(()), capacity=whole)

    @cached_property
    def followers(self) -> dict[str, tuple[Way, ...]]:
        """For each control the ways that build on it."""
        followers: dict[str, tuple[Way, ...]] = {}
        for way in self.ways:
            for name in self.prerequisites(way.control):
                followers[name] = (*followers.get(name, ()), way)
        return followers

    def prerequisites(self, control: Control) -> list[str]:
        """What must stand before anything is done about a control."""
        known = self.now.outline.controls
        return [name for name in control.prerequisites if name in known and name != control.id]
