"""Random cases of every method, also of several at once, with things that are not for this firm."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.scoring.building import checklist
from tests.scoring.random_worlds import World, worlds

from isoready.pipeline.methods import methods_of
from isoready.scoring import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Checklist

KINDS = ["process", "theme", "clause"]
LABELS = ["1", "2", "3"]
"""Names of attributes and of levels at once, so that any method takes any member."""
CHOICES: list[dict[str, Any]] = [
    *({"method": name} for name in ("weighted-mean", "weakest-link", "nplf-mean", "median-lower", "maturity-sum")),
    *({"method": f"xccdf-{name}"} for name in ("default", "flat", "flat-unweighted", "absolute")),
    {"method": "capability-level", "settings": {"levels": {"1": ["1"], "2": ["2", "3"]}}},
    {"method": "capability-level", "settings": {"levels": {"1": ["1"], "2": ["2"], "3": ["3"]}, "full": "L"}},
    {"method": "penalty"},
    {"method": "penalty", "settings": {"start": 5, "partial": "proportional"}},
    {"method": "penalty", "settings": {"start": "7/2"}},
]
"""Methods with settings as a checklist writes them."""


def every_group(groups: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every group at every depth."""
    for each in groups:
        yield each
        yield from every_group(each["groups"])


@st.composite
def cases(draw: st.DrawFn, seen: st.SearchStrategy[World] | None = None) -> Case:
    """A case of a world; methods of the whole and of kinds, and what is outside, are drawn."""
    world = draw(worlds() if seen is None else seen)
    raw = deepcopy(world.raw)
    for group in every_group(raw["groups"]):
        group["kind"] = draw(st.sampled_from(KINDS))
        for member in (group, *group["controls"]):
            member["counts_for"] = draw(st.sampled_from(LABELS))
    by_kind = {kind: draw(st.sampled_from(CHOICES)) for kind in draw(st.sets(st.sampled_from(KINDS)))}
    raw["scoring"] = {**raw["scoring"], **draw(st.sampled_from(CHOICES)), "by_kind": by_kind}
    asked = checklist(*raw["groups"], **{key: value for key, value in raw.items() if key != "groups"})
    outside = draw(st.sets(st.sampled_from([each.id for each in asked.all_groups()]), max_size=2))
    outside |= draw(st.sets(st.sampled_from([each.id for each in asked.controls()] or ["C0"]), max_size=2))
    return Case(asked, world.assessment, world.support, methods_of(asked), _with_all_below(asked, outside))


def _with_all_below(asked: Checklist, outside: set[str]) -> dict[str, str]:
    """A group that is not for this firm takes along all that is in it."""
    below = {name: f"{name} applies" for name in outside}
    for group in asked.all_groups():
        if group.id in below:
            within = [*(each.id for each in group.groups), *(each.id for each in group.controls)]
            below |= dict.fromkeys(within, below[group.id])
    return below
