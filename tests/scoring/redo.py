"""All numbers of an ``isoready/explanation/1`` once more: from the JSON alone, with nothing but fractions.

It imports nothing of isoready: it is what a sceptical reader would write from the pages in ``docs/``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from tests.scoring.redo_methods import FLAT, METHODS, WEIGHTLESS, Given, place
from tests.scoring.redo_nodes import (
    ALL,
    APPLIES_NOT,
    BLOCKED,
    OPEN,
    WEIGHS_NOT,
    Json,
    Member,
    Number,
    Recipe,
    across,
    asked_of,
    instances_of,
    leaves,
    lowered,
    walk,
    weight,
    worth,
)


@dataclass
class World:
    """The nodes of an explanation of the whole, and one way to look at its answers."""

    data: Json
    side: str
    supposed: Fraction | None = None
    """What open questions turn out to be worth; None leaves them open."""
    known: dict[str, Number] = field(default_factory=dict)

    @property
    def policy(self) -> Json:
        """How answers become numbers."""
        return self.data["policy"]  # type: ignore[no-any-return]

    @property
    def bands(self) -> list[tuple[str, Fraction]]:
        """Names and upper edges."""
        return [(band["id"], Fraction(band["up_to"])) for band in self.policy["bands"]]

    def question(self, node: Json) -> Number:
        """What a question comes to."""
        said = node["said"]
        if said["state"] == "not for this firm":
            return Number(APPLIES_NOT, None)
        if said["state"] == "not applicable":
            return Number(
                APPLIES_NOT,
                {"exclude": None, "credit": Fraction(1), "zero": Fraction(0)}[self.policy["not_applicable"]],
            )
        if said["state"] == "unanswered":
            if self.supposed is not None:
                return Number(self.supposed, self.supposed)
            return Number(OPEN, Fraction(0) if self.policy["unanswered"] == "zero" else None)
        return self.answered(asked_of(node["id"]).split("/")[0], said)

    def answered(self, control: str, said: Json) -> Number:
        """What an answer comes to, with the rule that may have cut it down."""
        if said["answer"] == "not-applicable":
            assert not said["na_allowed"]
            return Number(Fraction(0), Fraction(0), (("not-applicable-refused", control, Fraction(0), Fraction(0)),))
        claim, cap = worth(said, self.data["scales"]), Fraction(said["cap"])
        if self.side == "claimed" or said["carries"] or claim <= cap:
            return Number(claim, claim)
        return Number(cap, cap, (("unsupported-cap", control, claim, cap),))

    def made(self, recipe: Recipe) -> Number:
        """Make a number of members, or say why there is none."""
        method, members = recipe
        counted = [each for each in members if each.weight or method["name"] in WEIGHTLESS]
        parts = tuple(
            Given(each.id, each.weight, each.counts_for, each.number.counts, each.leaf)
            for each in counted
            if each.number.counts is not None
        )
        why = self.why_not([each.number.value for each in counted], [each.number.value for each in members])
        if why == BLOCKED or not parts or (why == OPEN and self.policy["unanswered"] == "block"):
            return Number(why or OPEN, None, parts=parts)
        number = METHODS[method["name"]](parts, method["settings"], self.bands)
        return Number(why or number, number, parts=parts, made=number)

    def why_not(self, counted: list[Fraction | str], everything: list[Fraction | str]) -> str:
        """Say why there is no number; empty where there is one."""
        if BLOCKED in counted:
            return BLOCKED
        if any(isinstance(value, Fraction) for value in counted):
            return BLOCKED if OPEN in counted and self.policy["unanswered"] == "block" else ""
        if OPEN in counted:
            return OPEN
        return WEIGHS_NOT if any(value != APPLIES_NOT for value in everything) else APPLIES_NOT

    def blocks(self, got: Number) -> bool:
        """Whether it keeps unscored what depends on it."""
        return self.policy["unanswered"] == "block" and got.value in {BLOCKED, OPEN}

    def control(self, node: Json) -> Number:
        """What a control, or one of its cells, comes to, rules applied."""
        if node["id"] not in self.known:
            self.known[node["id"]] = self.held(node, self.alone(node))
        return self.known[node["id"]]

    def alone(self, node: Json) -> Number:
        """What a control, or a cell, comes to before any rule; one question, or cell, alone is taken over."""
        recipe = self.recipe(node)
        only = recipe.members[0] if len(recipe.members) == 1 else None
        if only is None or not only.weight or node["id"] not in {only.id, asked_of(only.id)}:
            return self.made(recipe)
        got = only.number
        part = Given(only.id, only.weight, only.counts_for, got.counts or Fraction(0), control=True)
        return got._replace(
            fired=got.fired if only.id != node["id"] else (),
            parts=() if got.counts is None else (part,),
            made=got.counts,
        )

    def held(self, node: Json, got: Number) -> Number:
        """Let a control count at most as those it requires."""
        if got.value in {APPLIES_NOT, WEIGHS_NOT}:
            return got
        for rule in self.data["rules"]:
            if rule["rule"] != "requires" or rule["control"] != asked_of(node["id"]):
                continue
            other = self.control(self.nodes[rule["at_most_as"]])
            limit = other.hands_on if other.counts is None else other.counts
            if self.blocks(other):
                got = got if got.counts is None else Number(BLOCKED, None, parts=got.parts)
            elif limit is not None and other.value != APPLIES_NOT:
                got = lowered(got, limit, "requires", rule["at_most_as"])
        return got

    def group(self, node: Json) -> Number:
        """What a group, or the whole, or one of them in one instance, comes to."""
        if node["id"] not in self.known or node["kind"] == "checklist":
            got = self.made(self.recipe(node))
            self.known[node["id"]] = self.capped(node, got) if node["kind"] == "group" else got
        return self.known[node["id"]]

    def recipe(self, node: Json) -> Recipe:
        """Find which method makes a node of what."""
        if node["kind"] == "control" and instances_of(node):
            cells = [Member(each["id"], ALL, node["counts_for"], self.control(each)) for each in instances_of(node)]
            return Recipe(across(self.method(self.homes[node["id"]])), cells)
        if node["kind"] == "control" or self.is_cell(node):
            method = {"name": self.policy["questions"], "settings": {}}
            return Recipe(method, [self.member(each) for each in node["children"]])
        if node["kind"] == "instance":
            branch, _, instance = node["id"].partition("@")
            return self.in_one(self.branches[branch], instance)
        if instances_of(node):
            apart = [Member(each["id"], ALL, "", self.group(each), leaf=False) for each in instances_of(node)]
            return Recipe(across(self.method(node)), apart)
        return self.at_once(node)

    def at_once(self, node: Json) -> Recipe:
        """Make a group of what is in it; in the vertical way and by matrix of all cells of its controls."""
        method = self.method(node)
        members = []
        for each in self.below(node):
            cells = instances_of(each) if each["kind"] == "control" and self.policy["instances"] != "horizontal" else []
            shared = [self.member(each, cell)._replace(weight=weight(each) / len(cells)) for cell in cells]
            members += shared if len(cells) > 1 else [self.member(each)]
        return Recipe(method, members)

    def in_one(self, node: Json, instance: str) -> Recipe:
        """Make a group of the cells of one instance, and of the groups in it as they are."""
        members = []
        for each in self.below(node):
            cells = instances_of(each) if each["kind"] == "control" else []
            here = [cell for cell in cells if cell["id"].endswith(f"@{instance}")]
            members.append(self.member(each, *here))
        return Recipe(self.method(node), members)

    def member(self, node: Json, cell: Json | None = None) -> Member:
        """Let a node, or a cell of it, be one of several."""
        seen = cell or node
        return Member(seen["id"], weight(node), node["counts_for"], self.number(seen), leaf=node["kind"] != "group")

    def below(self, node: Json) -> list[Json]:
        """List what a group is made of where there are no instances."""
        if self.method(node)["name"] in FLAT:
            return list(leaves(node))
        return [each for each in node["children"] if each["kind"] != "instance"]

    def method(self, node: Json) -> Json:
        """Pick the method of a group, or of the whole, also in one instance."""
        kind = node["group_kind"] if node["kind"] != "instance" else self.branches[asked_of(node["id"])]["group_kind"]
        return self.policy["by_kind"].get(kind, self.policy["method"])  # type: ignore[no-any-return]

    def is_cell(self, node: Json) -> bool:
        """Whether it is a control in one instance."""
        return node["kind"] == "instance" and asked_of(node["id"]) in self.nodes

    def capped(self, node: Json, got: Number) -> Number:
        """Let a group count at most what its caps allow."""
        for rule in self.data["rules"]:
            if rule["rule"] != "cap" or rule["group"] != node["id"] or got.counts is None:
                continue
            control = self.control(self.nodes[rule["control"]])
            if control.value == APPLIES_NOT:
                continue
            if self.blocks(control):
                got = Number(BLOCKED, None, parts=got.parts)
            elif place(control.counts or Fraction(0), self.bands) < [name for name, _ in self.bands].index(
                rule["below"]
            ):
                got = lowered(got, Fraction(rule["at_most"]), "cap", rule["control"])
        return got

    def number(self, node: Json) -> Number:
        """What a node comes to."""
        if self.is_cell(node):
            return self.control(node)
        return {"question": self.question, "control": self.control}.get(node["kind"], self.group)(node)

    @cached_property
    def nodes(self) -> dict[str, Json]:
        """Controls by id."""
        return {node["id"]: node for node in walk(self.data["node"]) if node["kind"] == "control"}

    @cached_property
    def branches(self) -> dict[str, Json]:
        """Groups by id, and the whole, which has no name before an ``@``."""
        groups = {node["id"]: node for node in walk(self.data["node"]) if node["kind"] == "group"}
        return {**groups, "": self.data["node"]}

    @cached_property
    def homes(self) -> dict[str, Json]:
        """The group that each control is in."""
        return {each["id"]: node for node in self.branches.values() for each in node["children"]}
