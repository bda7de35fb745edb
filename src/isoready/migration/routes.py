"""Routes: which answers of one checklist version lead to which of another, there or back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from isoready.model.correspondence import corresponding, keys_by_ref
from isoready.model.migration import Fate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.checklist import Checklist
    from isoready.model.migration import Migration


@dataclass(frozen=True, slots=True)
class Routes:
    """The way from one checklist to another, by the keys of answers."""

    old: Checklist
    new: Checklist
    targets: Mapping[str, tuple[str, ...]]
    """What each old key leads to; nothing where it is not there."""
    sources: Mapping[str, tuple[str, ...]]
    """What each new key comes from, in the order of the old checklist; nothing where it is not there."""
    sure: frozenset[tuple[str, str]] = frozenset()
    """Pairs that ask the same."""
    reasons: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Why a pair is what it is, where the map says."""

    def fate(self, key: str) -> Fate:
        """What the new key's answer is made by."""
        sources = self.sources.get(key, ())
        if not sources:
            return Fate.NEW
        if len(sources) > 1:
            return Fate.MERGED
        if len(self.targets[sources[0]]) > 1:
            return Fate.SPLIT
        return Fate.CARRIED if (sources[0], key) in self.sure else Fate.REWORDED

    def back(self) -> Routes:
        """The same way, walked from the new checklist to the old one."""
        return _routes(
            self.new,
            self.old,
            [(new, old) for new, olds in self.sources.items() for old in olds],
            frozenset((new, old) for old, new in self.sure),
            {(new, old): why for (old, new), why in self.reasons.items()},
        )


def routes_of(migration: Migration, old: Checklist, new: Checklist) -> Routes:
    """Follow the map from key to key; what names no control leads nowhere."""
    known = (keys_by_ref(old), keys_by_ref(new))
    links: list[tuple[str, str]] = []
    sure: set[tuple[str, str]] = set()
    reasons: dict[tuple[str, str], str] = {}
    for place, source, target in migration.links():
        step = migration.steps[place]
        pairs = list(corresponding(source, target, known))
        links += pairs
        if step.step is Fate.CARRIED and _one_to_one(pairs):
            sure |= set(pairs)
        if step.why:
            reasons |= dict.fromkeys(pairs, step.why)
    reasons |= {
        (key, ""): step.why
        for step in migration.steps
        if step.why and step.step is Fate.RETIRED
        for source in step.sources
        for key in known[0].get(source, ())
    }
    return _routes(old, new, links, frozenset(sure), reasons)


def _one_to_one(pairs: list[tuple[str, str]]) -> bool:
    return all(len({pair[side] for pair in pairs}) == len(pairs) for side in (0, 1))


def _routes(
    old: Checklist,
    new: Checklist,
    links: list[tuple[str, str]],
    sure: frozenset[tuple[str, str]],
    reasons: Mapping[tuple[str, str], str],
) -> Routes:
    order = {key: place for place, key in enumerate(key for keys in _keys(old) for key in keys)}
    targets: dict[str, dict[str, None]] = {}
    sources: dict[str, dict[str, None]] = {}
    for source, target in sorted(links, key=lambda link: order[link[0]]):
        targets.setdefault(source, {})[target] = None
        sources.setdefault(target, {})[source] = None
    return Routes(old, new, _frozen(targets), _frozen(sources), sure, reasons)


def _keys(checklist: Checklist) -> list[tuple[str, ...]]:
    return [tuple(control.response_id(question) for question in control.items) for control in checklist.controls()]


def _frozen(table: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(others) for key, others in table.items()}
