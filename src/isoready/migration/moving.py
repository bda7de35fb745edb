"""Moving: every answer of one leg to its place, and what has none to ``retired``, without anything lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from isoready.migration.making import Given, Maker, askings
from isoready.migration.parking import header, restorable, spare_name, witnesses
from isoready.migration.raw import Raw, answer_of, digest
from isoready.model.cells import in_instance, parted
from isoready.model.fingerprint import fingerprint
from isoready.model.migration import Fate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.migration.making import Asking
    from isoready.migration.routes import Routes


@dataclass(slots=True)
class Moves:
    """What is to be done to the two blocks of a file, and what they hold afterwards."""

    responses: dict[str, Raw] = field(default_factory=dict)
    retired: dict[str, Any] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    """New key by old key: these responses stay where they are."""
    parked: dict[str, str] = field(default_factory=dict)
    """Name under ``retired`` by old key."""
    dropped: list[str] = field(default_factory=list)
    """Old keys of responses that were made of others which come back."""
    restored: dict[str, str] = field(default_factory=dict)
    """Name under ``retired`` by new key."""
    made: dict[str, str] = field(default_factory=dict)
    """By new key, how a response was made that is written anew."""
    fed: dict[str, dict[str, None]] = field(default_factory=dict)
    """What each old key had a part in."""


def move(responses: Mapping[str, Raw], retired: Mapping[str, Any], routes: Routes) -> Moves:
    """Find a place for every response; ``responses`` and ``retired`` are the blocks of the file as they are."""
    mover = _Mover(responses, retired, routes)
    mover.rename()
    mover.restore()
    mover.make()
    mover.leave()
    return mover.moves


class _Mover:
    def __init__(self, responses: Mapping[str, Raw], retired: Mapping[str, Any], routes: Routes) -> None:
        self.given, self.routes = responses, routes
        self.asked = (askings(routes.old), askings(routes.new))
        self.coming = restorable(retired, responses, routes.old.name, routes.new.name)
        self.spent = {key for name in self.coming.values() for key in witnesses(retired, name)}
        """What was made of responses that come back, and says nothing that they do not."""
        self.moves = Moves(retired=dict(retired))

    def rename(self) -> None:
        """Take along what asks the same and can be answered the same."""
        for key, raw in self.given.items():
            base, instance = parted(key)
            for target in self.routes.targets.get(base, ()):
                new = _at(target, instance)
                if (
                    self.routes.fate(target) is Fate.CARRIED
                    and new not in self.coming
                    and self._holds(raw, base, target)
                ):
                    self.moves.renamed[key] = new
                    self.moves.responses[new] = self._rewritten(raw, base, target)

    def _holds(self, raw: Raw, base: str, target: str) -> bool:
        """Whether the response can move along, and come back as it was."""
        before, after = self._wordings(base, target)
        astray = raw.get("wording") == after != before
        return not astray and self.asked[0][base].holds(answer_of(raw), self.asked[1][target])

    def _rewritten(self, raw: Raw, base: str, target: str) -> Raw:
        """Who answered the wording of then has answered that of now; who answered an older one has not."""
        before, after = self._wordings(base, target)
        return {**raw, "wording": after} if raw.get("wording") == before else raw

    def _wordings(self, base: str, target: str) -> tuple[str, str]:
        return fingerprint(self.asked[0][base].control), fingerprint(self.asked[1][target].control)

    def restore(self) -> None:
        """Bring back what has its place again and was not answered anew since."""
        for new, name in self.coming.items():
            self.moves.restored[new] = name
            self.moves.responses[new] = self.moves.retired.pop(name)["response"]
        for new in self.coming:
            base, instance = parted(new)
            self._feed(new, self.routes.sources.get(base, ()), instance)

    def make(self) -> None:
        """Make what comes of others."""
        maker = Maker(self.routes.old.name, self.asked[1])
        for target in self.asked[1]:
            sources = self.routes.sources.get(target, ())
            for instance in self._instances(sources):
                new = _at(target, instance)
                if new in self.moves.responses:
                    continue
                keys = {source: self._said(source, instance) for source in sources}
                given = [
                    Given(keys[each] or _at(each, instance), self._raw(keys[each]), self._asking(each))
                    for each in sources
                ]
                fate = self.routes.fate(target)
                how = "rescaled" if fate is Fate.CARRIED else fate.value
                self.moves.made[new] = how
                self.moves.responses[new] = maker.made(target, how, given)
                self._feed(new, sources, instance)

    def _instances(self, sources: tuple[str, ...]) -> list[str]:
        """The instances that any of the sources is answered for, but for what comes back anyway; all together first."""
        stale = self.spent | self.moves.renamed.keys()
        return sorted({parted(key)[1] for key in self.given if parted(key)[0] in sources and key not in stale})

    def _said(self, source: str, instance: str) -> str:
        """The key that speaks for an instance: its own, or that of all while it is open; empty where there is none."""
        own = _at(source, instance)
        if own in self.given and (source not in self.given or answer_of(self.given[own]) is not None):
            return own
        return source if source in self.given else ""

    def _raw(self, key: str) -> Raw | None:
        return self.given[key] if key else None

    def _asking(self, source: str) -> Asking:
        return self.asked[0][source]

    def _feed(self, new: str, sources: tuple[str, ...], instance: str) -> None:
        """Note who had a part in a response: also an open one of an instance, for which that of all spoke."""
        for source in sources:
            for key in dict.fromkeys((_at(source, instance), self._said(source, instance))):
                if key in self.given and key not in self.moves.renamed:
                    self.moves.fed.setdefault(key, {})[new] = None

    def leave(self) -> None:
        """Park what is left, but drop what was only made of responses that have come back."""
        parked: dict[str, Any] = {}
        for key in self.given:
            if key in self.moves.renamed:
                continue
            fed = self.moves.fed.get(key, {})
            if key in self.spent and all(new in self.coming for new in fed):
                self.moves.dropped.append(key)
                continue
            became = {new: digest(self.moves.responses[new]) for new in fed}
            name = spare_name(f"{self.routes.old.name} {key}", {**self.moves.retired, **parked})
            self.moves.parked[key] = name
            head = header(self.routes.old.name, key, self.routes.new.name, became)
            parked[name] = {**head, "response": self.given[key]}
        self.moves.retired = {**parked, **self.moves.retired}


def _at(key: str, instance: str) -> str:
    return in_instance(key, instance) if instance else key
