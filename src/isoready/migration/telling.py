"""Telling: the moves of one leg, control by control, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.migration.raw import answer_of
from isoready.model.cells import parted
from isoready.model.migrated import Answer, Became, Leg, Told
from isoready.model.migration import Fate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.migration.moving import Moves
    from isoready.migration.raw import Raw
    from isoready.migration.routes import Routes
    from isoready.model.checklist import Checklist


def told(given: Mapping[str, Raw], moves: Moves, routes: Routes, summary: str, *, backwards: bool) -> Leg:
    """Tell one leg; ``given`` holds the responses before it."""
    teller = _Teller(given, moves, routes)
    return Leg(routes.old.name, routes.new.name, summary, backwards, tuple(teller.all()))


class _Teller:
    def __init__(self, given: Mapping[str, Raw], moves: Moves, routes: Routes) -> None:
        self.given, self.moves, self.routes = given, moves, routes
        self.titles = (_titles(routes.old), _titles(routes.new))
        self.from_old = {new: old for old, new in moves.renamed.items()}
        self.split: set[str] = set()

    def all(self) -> Iterator[Told]:
        order = {key: place for place, key in enumerate(self.titles[1])}
        for new in sorted(self.moves.responses, key=lambda key: (order.get(parted(key)[0], len(order)), key)):
            yield from self._arrived(new)
        answered = {parted(key)[0] for key in self.moves.responses}
        for key in self.titles[1]:
            if key not in answered and self.routes.fate(key) is Fate.NEW:
                yield Told(Became.NEW, (), (Answer(key, self.titles[1][key], None),))
        for key in self.moves.parked:
            if key not in self.moves.fed:
                yield Told(Became.RETIRED, (self._before(key),), (), self._why(key, ""))

    def _arrived(self, new: str) -> Iterator[Told]:
        if new in self.from_old:
            yield Told(Became.CARRIED, (self._before(self.from_old[new]),), (self._after(new),))
        elif new in self.moves.restored:
            before = tuple(self._before(key) for key, fed in self.moves.fed.items() if new in fed)
            yield Told(Became.RESTORED, before, (self._after(new),))
        elif self.moves.made[new] == Became.SPLIT:
            yield from self._split(new)
        else:
            base, instance = parted(new)
            keys = [self._said(source, instance) for source in self.routes.sources[base]]
            why = next((why for key in keys if (why := self._why(key, new))), "")
            yield Told(Became(self.moves.made[new]), tuple(map(self._before, keys)), (self._after(new),), why)

    def _split(self, new: str) -> Iterator[Told]:
        """Tell all that one control was split into at once."""
        for key, fed in self.moves.fed.items():
            if new in fed and key not in self.split:
                self.split.add(key)
                parts = [each for each in fed if self.moves.made.get(each) == Became.SPLIT]
                yield Told(Became.SPLIT, (self._before(key),), tuple(map(self._after, parts)), self._why(key, new))

    def _said(self, source: str, instance: str) -> str:
        own = f"{source}@{instance}" if instance else source
        return own if own in self.given else source

    def _why(self, old: str, new: str) -> str:
        return self.routes.reasons.get((parted(old)[0], parted(new)[0]), "")

    def _before(self, key: str) -> Answer:
        return Answer(key, self.titles[0].get(parted(key)[0], ""), answer_of(self.given.get(key, {})))

    def _after(self, key: str) -> Answer:
        return Answer(key, self.titles[1].get(parted(key)[0], ""), answer_of(self.moves.responses[key]))


def _titles(checklist: Checklist) -> dict[str, str]:
    return {
        control.response_id(question): control.title for control in checklist.controls() for question in control.items
    }
