"""The rules of a checklist's score as plain tables, in the order in which the form applies them."""

from __future__ import annotations

from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any, Final

from isoready.model.answers import known_scales, scale_name
from isoready.model.bands import place_named
from isoready.model.localised import PERCENT
from isoready.model.rules import CapRule, RequiresRule
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist, Control, Group, Measure, Question
    from isoready.model.policy import Scoring

Settings = dict[str, Any]
"""Settings of a method as they are once it has read them, its defaults among them."""

_METHODS: Final = frozenset({"weighted-mean", "weakest-link", "nplf-mean", "median-lower", "capability-level"})
"""The methods that the form reckons with; whoever adds one writes it in ``forms/phone/js`` too."""


def rules_of(checklist: Checklist, settings: Mapping[str, Settings]) -> dict[str, Any]:
    """Lay out what a score depends on; ``unknown`` names the methods that the form cannot reckon with.

    Args:
        checklist: In any language; no words are taken.
        settings: Of the method of each kind of group; the empty kind stands for the whole.
    """
    policy = checklist.scoring
    kinds = ["", *policy.by_kind]
    names = [policy.method_of(kind) for kind in kinds]
    return {
        "unknown": sorted({name for name in names if name not in _METHODS}),
        "bands": [written(band.up_to / 100) for band in policy.bands],
        "ratings": [band.id for band in policy.bands],
        "decimals": policy.decimals,
        "open": policy.unanswered,
        "passed": policy.not_applicable,
        "questions": "weighted-mean" if policy.questions == "weighted-mean" else "weakest-link",
        "methods": [
            {"method": name, "settings": _settled(name, settings.get(kind, {}), policy)}
            for name, kind in zip(names, kinds, strict=True)
        ],
        "scales": {name: scale for name, scale in _scales(checklist) if name in _used(checklist)},
        "controls": [_control(checklist, control) for control in checklist.controls()],
        "requires": _requires(checklist),
        "branches": [*_branches(checklist, kinds), _branch("", kinds, _weighed(checklist.groups), [], "")],
    }


def _settled(name: str, settings: Settings, policy: Scoring) -> Settings:
    if name != "capability-level":
        return {}
    levels = settings["levels"]
    return {
        "levels": [levels[level] for level in sorted(levels, key=int)],
        "enough": place_named(settings["enough"], policy.bands),
        "full": place_named(settings["full"], policy.bands),
    }


def _used(checklist: Checklist) -> set[str]:
    return {scale_name(checklist, control, each) for control in checklist.controls() for each in control.items}


def _scales(checklist: Checklist) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, scale in known_scales(checklist).items():
        choices = [[choice.id, written(choice.achievement)] for choice in scale.choices]
        yield name, {"choices": choices, "percentages": scale.percentages}


def _control(checklist: Checklist, control: Control) -> dict[str, Any]:
    questions = [_question(checklist, control, each) for each in control.items]
    return {"id": control.id, "na": control.na_allowed, "questions": questions}


def _question(checklist: Checklist, control: Control, question: Question) -> dict[str, Any]:
    name = scale_name(checklist, control, question)
    return {
        "key": control.response_id(question),
        "id": question.id if control.questions else "",
        "weight": written(question.weight),
        "scale": name,
        "measure": None if name in known_scales(checklist) else _measure(question.measure),
    }


def _measure(measure: Measure | None) -> dict[str, Any] | None:
    if measure is None:
        return None
    return {
        "target": written(measure.target),
        "limit": None if measure.limit is None else written(measure.limit),
        "higher": measure.better == "higher",
        "percent": measure.unit.startswith(PERCENT),
    }


def _requires(checklist: Checklist) -> list[list[Any]]:
    """List each control that is held with those that hold it, after those that it depends on itself."""
    names: dict[str, list[str]] = {}
    for rule in checklist.rules:
        if isinstance(rule, RequiresRule):
            names.setdefault(rule.control, []).append(rule.at_most_as)
    return [[control, names[control]] for control in TopologicalSorter(names).static_order() if control in names]


def _branches(checklist: Checklist, kinds: list[str]) -> Iterator[dict[str, Any]]:
    """List every group after those within it."""
    places = {band.id: place for place, band in enumerate(checklist.scoring.bands)}
    caps: dict[str, list[list[Any]]] = {}
    for rule in checklist.rules:
        if isinstance(rule, CapRule):
            cap = [rule.control, places[rule.below], written(rule.at_most / 100)]
            caps.setdefault(rule.group, []).append(cap)
    for group in checklist.groups:
        yield from _below(group, kinds, caps)


def _below(group: Group, kinds: list[str], caps: Mapping[str, list[list[Any]]]) -> Iterator[dict[str, Any]]:
    for inner in group.groups:
        yield from _below(inner, kinds, caps)
    members = [*_weighed(group.controls), *_weighed(group.groups)]
    yield _branch(group.id, kinds, members, caps.get(group.id, []), group.kind)


def _weighed(members: tuple[Control, ...] | tuple[Group, ...]) -> list[list[str]]:
    return [[each.id, written(each.weight), each.counts_for or ""] for each in members]


def _branch(name: str, kinds: list[str], members: list[list[str]], caps: list[list[Any]], kind: str) -> dict[str, Any]:
    return {"id": name, "method": kinds.index(kind) if kind in kinds else 0, "members": members, "caps": caps}
