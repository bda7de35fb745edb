"""Random pairs: two assessments that differ in any of the seven factors, or in none."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.scoring.building import METHODS, control, methods_of
from tests.scoring.random_worlds import SCALES, SUPPORTS, WEIGHTS, World, worlds

from isoready.comparing import End, Pair, Side
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.report import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.evidence import Support

Table = dict[str, "Support"]
CONDITION = "people > 10"


def source(day: int) -> Provenance:
    """Make a provenance of no importance."""
    return Provenance("0.0.1", "sample@1.0.0", "c" * 64, f"day-{day}.yaml", "d" * 64, date(2026, 11, day))


@dataclass(frozen=True)
class Twins:
    """Two worlds, with what carries their answers on each of two days and what is not for each."""

    old: World
    new: World
    tables: dict[tuple[End, End], Table]
    """By whose evidence it is and whose day."""
    outside: dict[End, dict[str, str]] = field(default_factory=dict)

    @cached_property
    def pair(self) -> Pair:
        """The pair that they make."""
        return Pair(_side(self.old), _side(self.new), self._support, self._outside)

    def _support(self, evidence: End, day: End, asked: End) -> Mapping[str, Support]:
        del asked
        return self.tables[evidence, day]

    def _outside(self, asked: End, profile: End) -> Mapping[str, str]:
        del asked
        return self.outside.get(profile, {})

    def swapped(self) -> Twins:
        """The same the other way round."""
        other = {End.OLD: End.NEW, End.NEW: End.OLD}
        tables = {(other[evidence], other[day]): table for (evidence, day), table in self.tables.items()}
        return Twins(self.new, self.old, tables, {other[end]: each for end, each in self.outside.items()})


def _side(world: World) -> Side:
    return Side(world.checklist, methods_of(world.checklist), world.assessment)


def alone(world: World) -> Twins:
    """A world beside itself."""
    return Twins(world, world, dict.fromkeys([(one, two) for one in End for two in End], world.support))


def twins(old: World, new: World) -> Twins:
    """Two worlds on whose evidence time has no say."""
    by_end = {End.OLD: old.support, End.NEW: new.support}
    return Twins(old, new, {(one, two): by_end[one] for one in End for two in End})


@st.composite
def random_twins(draw: st.DrawFn, *, yardstick: bool = True, outside: bool = True) -> Twins:
    """A world, and the same after any of the seven factors has changed."""
    old = draw(worlds())
    new = replace(old, answers=_answers(draw, old))
    if yardstick:
        new = replace(new, raw=_raw(draw, old))
    tables = dict.fromkeys(((one, two) for one in End for two in End), old.support)
    if draw(st.booleans()):
        tables |= dict.fromkeys([(End.NEW, End.OLD), (End.NEW, End.NEW)], _table(draw, old))
    if draw(st.booleans()):
        for end in End:
            later = _table(draw, old)
            tables[end, End.NEW] = {key: later.get(key, each) for key, each in tables[end, End.OLD].items()}
    return Twins(old, new, tables, {end: _outside(draw, old) for end in End} if outside else {})


def _answers(draw: st.DrawFn, world: World) -> dict[str, str | None]:
    changed = draw(st.lists(st.sampled_from(sorted(world.scales)), unique=True)) if world.scales else []
    return {
        key: draw(st.sampled_from([None, NOT_APPLICABLE, *SCALES[world.scales[key]]])) if key in changed else answer
        for key, answer in world.answers.items()
    }


def _table(draw: st.DrawFn, world: World) -> Table:
    drawn = {key: draw(st.sampled_from(SUPPORTS)) for key in world.scales}
    return {key: each for key, each in drawn.items() if each is not None}


def _outside(draw: st.DrawFn, world: World) -> dict[str, str]:
    names = sorted(each.id for each in world.checklist.controls())
    if not names or draw(st.booleans()):
        return {}
    return dict.fromkeys(draw(st.lists(st.sampled_from(names), unique=True, max_size=2)), CONDITION)


def _raw(draw: st.DrawFn, world: World) -> dict[str, Any]:
    raw = deepcopy(world.raw)
    if draw(st.booleans()):
        raw["scoring"] |= {
            "method": draw(st.sampled_from(sorted(METHODS))),
            "not_applicable": draw(st.sampled_from(["exclude", "credit", "zero"])),
            "unanswered": draw(st.sampled_from(["zero", "exclude", "block"])),
        }
    if draw(st.booleans()):
        for group in raw["groups"]:
            group["weight"] = draw(WEIGHTS)
            for each in group["controls"]:
                each["weight"] = draw(WEIGHTS)
    if draw(st.booleans()):
        raw["rules"] = []
        raw["groups"][0]["controls"].append(control("X", critical=draw(st.booleans())))
    return raw
