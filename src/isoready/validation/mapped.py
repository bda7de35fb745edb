"""Mapped: what the rules on maps look at, a migration map or a crosswalk with the checklists at its two ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from isoready.model.correspondence import keys_by_ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist
    from isoready.model.crosswalk import Crosswalk
    from isoready.model.migration import Migration
    from isoready.validation.subjects import Places

Refs = dict[str, tuple[str, ...]]
"""Under which keys what a reference names is answered."""
Taking = dict[str, list[int]]
"""The places of the steps that name each key."""


@dataclass(frozen=True)
class MigrationSubject:
    """A migration map to check."""

    places: Places
    model: Migration
    old: Checklist
    new: Checklist

    @cached_property
    def known(self) -> tuple[Refs, Refs]:
        """What may be named on the old side and on the new."""
        return keys_by_ref(self.old), keys_by_ref(self.new)

    @cached_property
    def taking(self) -> tuple[Taking, Taking]:
        """Which steps name each key of the old side, and of the new; every key of the checklists is there."""
        taken: tuple[Taking, Taking] = ({}, {})
        for side, refs in enumerate(self.known):
            taken[side].update({key: [] for keys in refs.values() for key in keys})
        for place, step in enumerate(self.model.steps):
            for side, named in enumerate((step.sources, step.targets)):
                for key in dict.fromkeys(key for ref in named for key in self.known[side].get(ref, ())):
                    taken[side][key].append(place)
        return taken


@dataclass(frozen=True)
class CrosswalkSubject:
    """A crosswalk to check; an end that is no checklist here is None."""

    places: Places
    model: Crosswalk
    left: Checklist | None
    right: Checklist | None

    def ends(self) -> Iterator[tuple[str, str, Checklist]]:
        """The key in the file, the name and the checklist of each end that is one."""
        for key, end, checklist in (("from", self.model.left, self.left), ("to", self.model.right, self.right)):
            if checklist is not None:
                yield key, end.name, checklist


def names_of(checklist: Checklist) -> Mapping[str, None]:
    """What a crosswalk may name of a checklist: controls, questions and groups, in the order of the file."""
    return dict.fromkeys((*keys_by_ref(checklist), *(group.id for group in checklist.all_groups())))
