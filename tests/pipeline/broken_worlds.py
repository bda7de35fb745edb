"""Random checklists after random accidents: what a slip of an editor, or a bad merge, makes of a sound file."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.scoring.random_worlds import World, worlds

from isoready.model.rating import built_in_scales

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Accident = Callable[[st.DrawFn, dict[str, Any]], None]

NUMBERS = st.sampled_from(["0", "1/5", "1", "15", "50", "85", "100"])
BANDS = st.sampled_from(["N", "P", "L", "F", "Q"])


def groups(raw: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every group at every depth."""
    pending = list(raw["groups"])
    while pending:
        group = pending.pop()
        yield group
        pending += group["groups"]


def controls(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """Every control."""
    return [control for group in groups(raw) for control in group["controls"]]


def weighing(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything that has a weight."""
    questions = [question for control in controls(raw) for question in control.get("questions", ())]
    return [*groups(raw), *controls(raw), *questions]


def names(raw: dict[str, Any]) -> list[str]:
    """Every id of a group or a control, and one that nothing has."""
    return [*(each["id"] for each in (*groups(raw), *controls(raw))), "X9"]


def weigh_nothing(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Set one weight to 0."""
    draw(st.sampled_from(weighing(raw)))["weight"] = 0


def weigh_nothing_at_all(_draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Set every weight to 0."""
    for each in weighing(raw):
        each["weight"] = 0


def rename(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Give a group or a control a new id, or that of another."""
    draw(st.sampled_from([*groups(raw), *controls(raw)]))["id"] = draw(st.sampled_from(names(raw)))


def lose_rule(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Delete a rule."""
    if raw["rules"]:
        raw["rules"].pop(draw(st.integers(0, len(raw["rules"]) - 1)))


def repeat_rule(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Write a rule twice, the second time perhaps with another limit."""
    if raw["rules"]:
        again = dict(draw(st.sampled_from(raw["rules"])))
        raw["rules"].append({**again, "at_most": draw(NUMBERS)} if again["rule"] == "cap" else again)


def retarget_rule(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Let a rule speak of something else."""
    if raw["rules"]:
        rule = draw(st.sampled_from(raw["rules"]))
        keys = ["control", "group", "below"] if rule["rule"] == "cap" else ["control", "at_most_as"]
        key = draw(st.sampled_from(keys))
        rule[key] = draw(BANDS if key == "below" else st.sampled_from(names(raw)))


def add_requires(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Add a rule between any two names, be it one and the same."""
    one, other = draw(st.sampled_from(names(raw))), draw(st.sampled_from(names(raw)))
    raw["rules"].append({"rule": "requires", "control": one, "at_most_as": other, "because": "So."})


def tangle_prerequisites(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Let a control wait for anything."""
    if found := controls(raw):
        draw(st.sampled_from(found))["prerequisites"] = [draw(st.sampled_from(names(raw)))]


def move_band(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Move the edge of a band."""
    draw(st.sampled_from(raw["scoring"]["bands"]))["up_to"] = draw(NUMBERS)


def lose_band(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Delete a band."""
    bands = raw["scoring"]["bands"]
    bands.pop(draw(st.integers(0, len(bands) - 1)))


def move_need(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Let a rung need something else."""
    need = draw(st.sampled_from(["score", "every_group", "coverage", "critical"]))
    rung = draw(st.sampled_from(raw["ladder"]))
    rung["needs"] = {**rung["needs"], need: draw(BANDS if need == "critical" else NUMBERS)}


def misname_scale(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Let a control use a scale that it is not made for, or none that there is."""
    if found := controls(raw):
        draw(st.sampled_from(found))["scale"] = draw(st.sampled_from(["nplf", "measure", "yes-no", "stars"]))


def spoil_measure(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Put target and limit anywhere."""
    if found := [each for each in weighing(raw) if "measure" in each]:
        question = draw(st.sampled_from(found))
        question["measure"] = {**question["measure"], "target": draw(NUMBERS), "limit": draw(NUMBERS)}


def change_method(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Name another method, be it one that there is not."""
    raw["scoring"]["method"] = draw(st.sampled_from(["weighted-mean", "weakest-link", "nplf-mean", "no-method"]))


def change_cap(draw: st.DrawFn, raw: dict[str, Any]) -> None:
    """Let claims without evidence count anything."""
    raw["scoring"]["unsupported_cap"] = draw(st.sampled_from(["-1", "0", "1/2", "1", "2"]))


ACCIDENTS: list[Accident] = [
    weigh_nothing,
    weigh_nothing_at_all,
    rename,
    lose_rule,
    repeat_rule,
    retarget_rule,
    add_requires,
    tangle_prerequisites,
    move_band,
    lose_band,
    move_need,
    misname_scale,
    spoil_measure,
    change_method,
    change_cap,
]


def sound(world: World) -> dict[str, Any]:
    """Give every control the steps of its scale, and let no rung need less than the one below."""
    raw, scales = deepcopy(world.raw), built_in_scales()
    for each in controls(raw):
        scale = scales.get(each.get("scale", "nplf"))
        if scale is not None:
            each["effort"] = {choice.id: 1 for choice in scale.choices[1:]}
    return {**raw, "ladder": raw["ladder"][:2]}


@st.composite
def broken_worlds(draw: st.DrawFn) -> World:
    """A world whose checklist was sound until it had up to four accidents."""
    world = draw(worlds())
    raw = sound(world)
    for accident in draw(st.lists(st.sampled_from(ACCIDENTS), max_size=4)):
        accident(draw, raw)
    return replace(world, raw=raw)
