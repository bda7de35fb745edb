"""All numbers of an ``isoready/explanation/1`` once more: from the JSON alone, with nothing but fractions.

It imports nothing of isoready: it is what a sceptical reader would write from the pages in ``docs/``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.scoring.redo_methods import FLAT, METHODS, WEIGHTLESS, Given, place

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
APPLIES_NOT, OPEN, WEIGHS_NOT, BLOCKED = (
    "nothing applicable",
    "nothing answered",
    "nothing weighs anything",
    "blocked by an open question",
)


class Number(NamedTuple):
    """What a node shows, what it counts as above, and what led there."""

    value: Fraction | str
    counts: Fraction | None
    fired: tuple[tuple[str, str, Fraction, Fraction], ...] = ()
    hands_on: Fraction | None = None
    parts: tuple[Given, ...] = ()
    made: Fraction | None = None


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
        return self.answered(node["id"].split("/")[0], said)

    def answered(self, control: str, said: Json) -> Number:
        """What an answer comes to, with the rule that may have cut it down."""
        if said["answer"] == "not-applicable":
            assert not said["na_allowed"]
            return Number(Fraction(0), Fraction(0), (("not-applicable-refused", control, Fraction(0), Fraction(0)),))
        claim, cap = worth(said, self.data["scales"]), Fraction(said["cap"])
        if self.side == "claimed" or said["carries"] or claim <= cap:
            return Number(claim, claim)
        return Number(cap, cap, (("unsupported-cap", control, claim, cap),))

    def made(self, method: Json, members: list[tuple[Json, Number]]) -> Number:
        """Make a number of members, or say why there is none."""
        weightless = method["name"] in WEIGHTLESS
        counted = [(node, got) for node, got in members if Fraction(node["weight"]) or weightless]
        parts = tuple(
            Given(node["id"], Fraction(node["weight"]), node["counts_for"], got.counts, node["kind"] != "group")
            for node, got in counted
            if got.counts is not None
        )
        why = self.why_not([got.value for _, got in counted], [got.value for _, got in members])
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
        """What a control comes to, rules applied."""
        if node["id"] not in self.known:
            self.known[node["id"]] = self.held(node, self.alone(node))
        return self.known[node["id"]]

    def alone(self, node: Json) -> Number:
        """What a control comes to before any rule."""
        asked = node["children"]
        if len(asked) == 1 and asked[0]["id"] == node["id"] and Fraction(asked[0]["weight"]):
            got = self.question(asked[0])
            part = (
                []
                if got.counts is None
                else [Given(node["id"], Fraction(asked[0]["weight"]), "", got.counts, control=True)]
            )
            return got._replace(fired=(), parts=tuple(part), made=got.counts)
        method = {"name": self.policy["questions"], "settings": {}}
        return self.made(method, [(each, self.question(each)) for each in asked])

    def held(self, node: Json, got: Number) -> Number:
        """Let a control count at most as those it requires."""
        if got.value in {APPLIES_NOT, WEIGHS_NOT}:
            return got
        for rule in self.data["rules"]:
            if rule["rule"] != "requires" or rule["control"] != node["id"]:
                continue
            other = self.control(self.nodes[rule["at_most_as"]])
            limit = other.hands_on if other.counts is None else other.counts
            if self.blocks(other):
                got = got if got.counts is None else Number(BLOCKED, None, parts=got.parts)
            elif limit is not None and other.value != APPLIES_NOT:
                got = lowered(got, limit, "requires", rule["at_most_as"])
        return got

    def group(self, node: Json) -> Number:
        """What a group, or the whole, comes to."""
        if node["id"] not in self.known or node["kind"] == "checklist":
            method = self.policy["by_kind"].get(node["group_kind"], self.policy["method"])
            below = list(leaves(node)) if method["name"] in FLAT else node["children"]
            got = self.made(method, [(each, self.number(each)) for each in below])
            self.known[node["id"]] = self.capped(node, got) if node["kind"] == "group" else got
        return self.known[node["id"]]

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
        return {"question": self.question, "control": self.control}.get(node["kind"], self.group)(node)

    @cached_property
    def nodes(self) -> dict[str, Json]:
        """Controls by id."""
        return {node["id"]: node for node in walk(self.data["node"]) if node["kind"] == "control"}


def worth(said: Json, scales: Json) -> Fraction:
    """What an answer counts as."""
    if said["measure"]:
        return measured(said["measure"], said["answer"])
    answers = scales[said["scale"]]["answers"]
    if said["answer"] in answers:
        return Fraction(answers[said["answer"]])
    assert scales[said["scale"]]["percentages"]
    return Fraction(said["answer"].removesuffix("%")) / 100


def measured(measure: Json, answer: str) -> Fraction:
    """Linear from the limit to the target."""
    number, target = Fraction(answer.removesuffix("%")), Fraction(measure["target"])
    ahead = number - target if measure["better"] == "higher" else target - number
    if ahead >= 0 or measure["limit"] is None:
        return Fraction(ahead >= 0)
    return max(Fraction(0), 1 + ahead / abs(target - Fraction(measure["limit"])))


def lowered(got: Number, limit: Fraction, rule: str, subject: str) -> Number:
    """Cut down to a limit."""
    if got.counts is None:
        return got._replace(hands_on=limit if got.hands_on is None else min(limit, got.hands_on))
    if got.counts <= limit:
        return got
    value = got.value if isinstance(got.value, str) else limit
    return got._replace(value=value, counts=limit, fired=(*got.fired, (rule, subject, got.counts, limit)))


def walk(node: Json) -> Iterator[Json]:
    """A node and all below it."""
    yield node
    for child in node["children"]:
        yield from walk(child)


def leaves(node: Json) -> Iterator[Json]:
    """The controls below a node."""
    for child in node["children"]:
        if child["kind"] == "group":
            yield from leaves(child)
        else:
            yield child
