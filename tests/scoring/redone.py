"""Where an explanation of the whole differs from what its own answers, weights and policy come to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.scoring.redo import World
from tests.scoring.redo_methods import STANDS_FOR, WEIGHTLESS, place
from tests.scoring.redo_nodes import BLOCKED, OPEN, Number, asked_of, instances_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]


def differences(data: Json) -> list[str]:
    """Redo everything and list what is told otherwise; empty where all agrees."""
    return [*_nodes(data), *_ladder(data)]


def _nodes(data: Json) -> Iterator[str]:
    parents = {id(child): node for node in walk(data["node"]) for child in node["children"]}
    for side in ("claimed", "supported"):
        now, worst, best = (World(data, side, supposed) for supposed in (None, Fraction(0), Fraction(1)))
        if not any(node["said"] and node["said"]["state"] == "unanswered" for node in walk(data["node"])):
            worst = best = now
        for node in walk(data["node"]):
            seen = (now.number(node), worst.number(node), best.number(node))
            told = _told(now, node, seen, counts=_counts(now, node, parents.get(id(node))))
            yield from (
                f"{node['id']} {side} {key}: {node[side][key]} is {value}"
                for key, value in told.items()
                if node[side][key] != value
            )
            if side == "supported":
                yield from _left_out(node, told["counts_as"])
                yield from _coverage(now, node)
                yield from _made_by(now, node)


def _counts(world: World, node: Json, parent: Json | None) -> bool:
    if parent is None or Fraction(node["weight"]):
        return True
    return node["kind"] != "question" and world.method(parent)["name"] in WEIGHTLESS


def _made_by(world: World, node: Json) -> Iterator[str]:
    made_by = node["said"]["scale"] if node["said"] else world.recipe(node).method["name"]
    if node["made_by"] != made_by:
        yield f"{node['id']} is made by {node['made_by']}, not {made_by}"


def _told(world: World, node: Json, seen: tuple[Number, Number, Number], *, counts: bool) -> Json:
    now, worst, best = seen
    numbers = isinstance(now.value, Fraction) and isinstance(best.value, Fraction)
    highest = max(now.value, best.value) if numbers else best.value
    return {
        "parts": [
            {"id": part.id, "weight": str(part.weight), "counts_for": part.counts_for, "value": str(part.value)}
            for part in now.parts
        ],
        "made": _exact(now.made),
        "waits_for": list(_waits(world, node, now)),
        "fired": [
            {"rule": rule, "subject": subject, "because": _because(node, world.side, at), **_change(before, after)}
            for at, (rule, subject, before, after) in enumerate(now.fired)
        ],
        "value": _value(now.value),
        "counts_as": _exact(now.counts) if counts else None,
        "hands_on": _exact(now.hands_on),
        "lowest": _value(worst.value),
        "highest": _value(highest),
        "rating": "" if isinstance(now.value, str) else world.bands[place(now.value, world.bands)][0],
        "stands_for": _stands_for(world, node, now),
    }


def _because(node: Json, side: str, at: int) -> str:
    """Words are not redone."""
    fired = node[side]["fired"]
    return str(fired[at]["because"]) if at < len(fired) else ""


def _change(before: Fraction, after: Fraction) -> Json:
    return {"before": str(before), "after": str(after)}


def _stands_for(world: World, node: Json, now: Number) -> str:
    if node["kind"] in {"question", "control"} or world.is_cell(node) or isinstance(now.value, str):
        return ""
    recipe = world.recipe(node) if node["kind"] == "instance" else world.at_once(node)
    say = STANDS_FOR.get(recipe.method["name"])
    return say(now.value, world.made(recipe).parts, recipe.method["settings"]) if say else ""


def _waits(world: World, node: Json, now: Number) -> Iterator[str]:
    if now.value != BLOCKED:
        return
    recipe = world.recipe(node)
    for each in recipe.members:
        if (each.weight or recipe.method["name"] in WEIGHTLESS) and each.number.value in {BLOCKED, OPEN}:
            yield each.id
    held = asked_of(node["id"]) if world.is_cell(node) else node["id"]
    for rule in world.data["rules"]:
        on = rule["at_most_as"] if rule["rule"] == "requires" else rule["control"]
        if held == rule["control" if rule["rule"] == "requires" else "group"] and world.blocks(
            world.control(world.nodes[on])
        ):
            yield on


def _value(value: Fraction | str) -> Json | str:
    return {"unscored": value} if isinstance(value, str) else str(value)


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _left_out(node: Json, counts_as: str | None) -> Iterator[str]:
    if (counts_as is None) != bool(node["left_out"]) and node["kind"] != "checklist":
        yield f"{node['id']} is left out because `{node['left_out']}` and counts as {counts_as}"


def _coverage(world: World, node: Json) -> Iterator[str]:
    answered, unanswered, passed, share, _ = _covered(_covering(world, node))
    told = {"answered": answered, "unanswered": unanswered, "not_applicable": passed, "answered_weight": str(share)}
    if node["coverage"] != told:
        yield f"{node['id']} covers {told}, not {node['coverage']}"


def _covering(world: World, node: Json) -> Json:
    """Let a group in one instance be covered as its cells are, each with its control's weight."""
    if node["kind"] != "instance" or world.is_cell(node):
        return node
    branch, _, instance = node["id"].partition("@")
    controls = [each for each in world.below(world.branches[branch]) if each["kind"] == "control"]
    cells = [
        {**cell, "weight": each["weight"]}
        for each in controls
        for cell in instances_of(each)
        if cell["id"].endswith(f"@{instance}")
    ]
    return {**node, "children": cells}


def _covered(node: Json) -> tuple[int, int, int, Fraction, bool]:
    """Count what is answered, open and passed, the share of the weight, and whether anything weighs."""
    if node["said"]:
        state = node["said"]["state"]
        answered, is_open = state == "answered", state == "unanswered"
        return (
            int(answered),
            int(is_open),
            int(not answered and not is_open),
            Fraction(not is_open),
            answered or is_open,
        )
    apart = node["kind"] in {"group", "checklist"}
    children = [child for child in node["children"] if not (apart and child["kind"] == "instance")]
    below = [(Fraction(child["weight"]), _covered(child)) for child in children]
    weighing = [(weight, each[3]) for weight, each in below if weight and each[4]]
    total = sum((weight for weight, _ in weighing), Fraction(0))
    share = sum((weight * each for weight, each in weighing), Fraction(0)) / total if total else Fraction(1)
    answered, unanswered, passed = (sum(int(each[at]) for _, each in below) for at in range(3))
    return answered, unanswered, passed, share, bool(weighing)


def _ladder(data: Json) -> Iterator[str]:
    for side, verdict in (("supported", "verdict"), ("claimed", "claimed_verdict")):
        rungs = data["ladder"][side]
        for rung in rungs:
            needs = list(_needs(data, side, rung)) if rung is not rungs[0] else []
            if needs != rung["needs"] or rung["met"] != all(need["met"] for need in needs):
                yield f"rung {rung['id']} as {side}: {rung} is {needs}"
        reached = next((at for at, rung in enumerate(rungs) if not rung["met"]), len(rungs)) - 1
        if data["ladder"][verdict] != rungs[reached]["id"]:
            yield f"{verdict} is {rungs[reached]['id']}"


def _needs(data: Json, side: str, rung: Json) -> Iterator[Json]:
    asked = {need["need"]: need["required"] for need in rung["needs"]}
    whole = data["node"]
    if isinstance(whole[side]["value"], dict):
        yield _need("score", "", asked.get("score", "a score"), whole[side]["value"]["unscored"], met=False)
    elif "score" in asked:
        yield _held("score", "", asked["score"], whole[side]["value"])
    if "every_group" in asked:
        yield from _groups(whole, side, asked["every_group"])
    if "critical" in asked:
        yield from _critical(data, side, asked["critical"])
    if "coverage" in asked:
        count = whole["coverage"]
        applicable = count["answered"] + count["unanswered"]
        share = Fraction(count["answered"], applicable) if applicable else Fraction(1)
        yield _held("coverage", "", asked["coverage"], str(share))
    if "evidence_in_date" in asked:
        yield from _evidence(whole, rung)


def _groups(whole: Json, side: str, required: str) -> Iterator[Json]:
    for node in walk(whole):
        if node["kind"] == "group":
            reading = node[side]
            value = reading["counts_as"] if isinstance(reading["value"], dict) else reading["value"]
            if value is not None:
                yield _held("every_group", node["id"], required, value)
            elif reading["value"] == {"unscored": BLOCKED}:
                yield _need("every_group", node["id"], required, BLOCKED, met=False)


def _critical(data: Json, side: str, required: str) -> Iterator[Json]:
    bands = [band["id"] for band in data["policy"]["bands"]]
    for node in walk(data["node"]):
        if node["critical"] and node["coverage"]["answered"] + node["coverage"]["unanswered"]:
            actual = node[side]["rating"] or node[side]["value"]["unscored"]
            met = actual in bands and bands.index(actual) >= bands.index(required)
            yield _need("critical", node["id"], required, actual, met=met)


def _evidence(whole: Json, rung: Json) -> Iterator[Json]:
    wanting = dict.fromkeys(
        node["said"]["response"] for node in walk(whole) if node["said"] and node["said"]["wanting"]
    )
    words = {need["subject"]: need["actual"] for need in rung["needs"] if need["need"] == "evidence_in_date"}
    for key in wanting:
        yield _need("evidence_in_date", key, "good evidence", words.get(key, ""), met=False)
    if not wanting:
        yield _need("evidence_in_date", "", "good evidence", "good evidence", met=True)


def _held(need: str, subject: str, required: str, actual: str) -> Json:
    return _need(need, subject, required, actual, met=Fraction(actual) >= Fraction(required))


def _need(need: str, subject: str, required: str, actual: str, *, met: bool) -> Json:
    return {"need": need, "subject": subject, "required": required, "actual": actual, "met": met}
