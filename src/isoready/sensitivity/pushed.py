"""A pushed method: one whose weights are off, each as far as allowed, so that its value is the least or the most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.answers import ALL, NOTHING
from isoready.model.cells import parted
from isoready.scoring.method import Leaning, Method, Methods

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from isoready.model.rating import Band
    from isoready.scoring.method import Part

_PROPORTIONS: Final = frozenset({Leaning.SHARES, Leaning.SHARES_BY_LABEL})


class _Ranked(NamedTuple):
    """A part in its place among those whose weights may move against each other."""

    part: Part
    label: str
    alone: Fraction
    """What the method would make of it alone."""

    def weighed(self, cut: Fraction, factor: Fraction, *, up: bool) -> _Ranked:
        """Make it heavy or light, by the side of the cut on which it lies."""
        heavy = self.alone > cut if up else self.alone <= cut
        weight = self.part.weight * factor if heavy else self.part.weight / factor
        return self._replace(part=self.part._replace(weight=weight))


class Pushed(Method):
    """Another method with the weights that push its value furthest, one way or the other."""

    pushed: Method
    factor: Fraction | None
    """Each weight is divided or multiplied by at most so much, 1 or more; None stands for any factor."""
    up: bool

    def combine(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        """Make the most or the least of the parts; for any factor what no factor gets beyond."""
        if _are_instances(parts):
            return self.pushed.combine(parts, bands)
        if self.factor is None:
            return self._limit(parts, bands)
        ranked = [_Ranked(part, self._label(part), self.pushed.combine([part], bands)) for part in parts]
        for label in sorted({each.label for each in ranked}):
            ranked = self._furthest(ranked, label, self.factor, bands)
        return self._made(ranked, bands)

    def _label(self, part: Part) -> str:
        return part.counts_for if self.pushed.leaning is Leaning.SHARES_BY_LABEL else ""

    def _furthest(self, ranked: list[_Ranked], label: str, factor: Fraction, bands: Sequence[Band]) -> list[_Ranked]:
        """Of all cuts between light and heavy parts of a label, take the one that pushes the value furthest."""
        cuts = {each.alone for each in ranked if each.label == label}
        tried = [
            [each if each.label != label else each.weighed(cut, factor, up=self.up) for each in ranked]
            for cut in sorted(cuts)
        ]
        values = [self._made(each, bands) for each in tried]
        return tried[values.index(max(values) if self.up else min(values))]

    def _made(self, ranked: Sequence[_Ranked], bands: Sequence[Band]) -> Fraction:
        return self.pushed.combine([each.part for each in ranked], bands)

    def _limit(self, parts: Sequence[Part], bands: Sequence[Band]) -> Fraction:
        if self.pushed.leaning not in _PROPORTIONS:
            return ALL if self.up or all(part.value == ALL for part in parts) else NOTHING
        furthest = max if self.up else min
        by_label: dict[str, list[_Ranked]] = {}
        for part in parts:
            by_label.setdefault(self._label(part), []).append(_Ranked(part, "", self.pushed.combine([part], bands)))
        last = [furthest(each, key=lambda ranked: ranked.alone).part for each in by_label.values()]
        return self.pushed.combine(last, bands)


class _Flat(Pushed):
    """The same for a method whose parts are all controls below a group."""

    flat = True


class _Across(Pushed):
    """The same for a method that cannot put instances together."""

    across = "weighted-mean"


class _FlatAcross(_Flat, _Across):
    """The same for a method that is both."""


_KINDS: Final = {
    (False, ""): Pushed,
    (True, ""): _Flat,
    (False, "weighted-mean"): _Across,
    (True, "weighted-mean"): _FlatAcross,
}


def _are_instances(parts: Sequence[Part]) -> bool:
    """Whether the parts are one thing in several instances, which all weigh the same for ever."""
    first, *others = (parted(part.key) for part in parts)
    return bool(first[1]) and all(base == first[0] for base, _ in others)


def pushed(method: Method, factor: Fraction | None, *, up: bool) -> Method:
    """Push the weights of a method, each divided or multiplied by at most ``factor``; None stands for any factor."""
    if method.leaning is Leaning.NOTHING:
        return method
    return _KINDS[method.flat, method.across].model_construct(pushed=method, factor=factor, up=up)


def all_pushed(methods: Methods, factor: Fraction | None, *, up: bool) -> Methods:
    """Push the weights of all methods."""
    by_kind = {kind: pushed(method, factor, up=up) for kind, method in methods.by_kind.items()}
    return Methods(pushed(methods.default, factor, up=up), by_kind)


def known(methods: Methods) -> bool:
    """Whether every method says how weights push it."""
    return all(method.leaning is not Leaning.UNKNOWN for method in (methods.default, *methods.by_kind.values()))
