"""The nodes of an ``isoready/explanation/1`` and what is read off one of them, to redo its numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.scoring.redo_methods import Given

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


class Member(NamedTuple):
    """One of several that a node is made of."""

    id: str
    weight: Fraction
    counts_for: str
    number: Number
    leaf: bool = True
    """Whether it is a control or smaller."""


class Recipe(NamedTuple):
    """A method, with its settings, and what it takes."""

    method: Json
    members: list[Member]


ALL = Fraction(1)


def weight(node: Json) -> Fraction:
    """What it weighs."""
    return Fraction(node["weight"])


def asked_of(key: str) -> str:
    """What is asked, whatever the instance."""
    return key.partition("@")[0]


def instances_of(node: Json) -> list[Json]:
    """The cells of a control; a group in each instance in which it is made apart."""
    return [each for each in node["children"] if each["kind"] == "instance"]


def across(method: Json) -> Json:
    """The method that puts instances together."""
    return method if method["across"] == method["name"] else {"name": method["across"], "settings": {}}


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
        elif child["kind"] == "control":
            yield child
