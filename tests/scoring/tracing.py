"""Small worlds by hand, and every number of theirs as lines of text, to be compared with what was reviewed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.scoring.building import CHANGED, GOOD, Given, assessment, checklist, control, group, question, split

from isoready import plugins
from isoready.model.score import Unscored
from isoready.scoring import Case, Methods, explain, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from isoready.model.checklist import Checklist
    from isoready.model.evidence import Support
    from isoready.model.explanation import Explanation, Making, Step
    from isoready.model.policy import MethodChoice, Scoring
    from isoready.model.score import Reading
    from isoready.scoring import Method

INSTANCES = {"till": "The till", "web": "The web shop"}
CAPABILITY = {"method": "capability-level", "settings": {"levels": {1: ["one"], 2: ["two"]}}}
REQUIRES = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}
CAP = {"rule": "cap", "group": "G", "at_most": 40, "control": "A", "below": "F", "because": "It hangs on it."}


def _method(choice: Scoring | MethodChoice) -> Method:
    kind: type[Method] = plugins.find(plugins.METHODS, choice.method)
    return kind.model_validate(choice.settings)


def world(
    asked: Checklist,
    given: Mapping[str, Given],
    instances: Mapping[str, str] | None = None,
    outside: Mapping[str, str] | None = None,
) -> Case:
    """Set answers before a checklist, in instances or not, by any of our methods."""
    answers, support = split(given)
    kinds = {kind: _method(choice) for kind, choice in asked.scoring.by_kind.items()}
    reasons = {key: {"reason": "No such thing here."} for key, answer in answers.items() if answer == "not-applicable"}
    said = assessment(answers, **reasons).model_copy(update={"instances": dict(instances or {})})
    return Case(asked, said, support, Methods(_method(asked.scoring), kinds), outside or {})


def process(way: str, **scoring: Any) -> Case:  # noqa: ANN401  whatever the model takes
    """A process in two instances: rules, uneven weights, two questions, an open one, one passed and one unsupported."""
    twofold = control("A", questions=[question("x", weight=2), question("y")], weight=2)
    deep = group("H", control("C", weight=3), control("D", weight=0), kind="part", weight=2)
    sheet = checklist(
        group("G", twofold, control("B"), deep),
        scoring={"instances": way, **scoring},
        rules=[REQUIRES, CAP],
    )
    given: dict[str, Given] = {
        "A/x@till": "F",
        "A/y@till": "P",
        "A/x@web": ("F", CHANGED),
        "A/y@web": "L",
        "B@till": "F",
        "B@web": "F",
        "C@till": "not-applicable",
        "C@web": "L",
        "D@till": "F",
        "D@web": None,
    }
    return world(sheet, given, INSTANCES)


def levels(way: str) -> Case:
    """A level of capability in two instances, of which one answer is open."""
    parts = (control("A", counts_for="one"), control("B", counts_for="two"), control("C", counts_for="two"))
    sheet = checklist(
        group("G", *parts, kind="process"), scoring={"instances": way, "by_kind": {"process": CAPABILITY}}
    )
    given: dict[str, Given] = {
        "A@till": "F",
        "A@web": "F",
        "B@till": "L",
        "B@web": ("F", CHANGED),
        "C@till": "F",
        "C@web": "L",
    }
    return world(sheet, given, INSTANCES)


def left_out(**scoring: Any) -> Case:  # noqa: ANN401  whatever the model takes
    """All that can be left out of a number, and why."""
    nothing = group("W", control("E", weight=0), weight=1)
    elsewhere = group("O", control("F"), control("K"))
    sheet = checklist(
        group("G", control("A"), control("B"), control("C", na_allowed=False), control("D", weight=0)),
        group("P", control("H", questions=[question("x"), question("y", weight=0)]), control("I"), weight=2),
        nothing,
        elsewhere,
        scoring=scoring,
        rules=[REQUIRES],
    )
    given: dict[str, Given] = {
        "A": None,
        "B": "L",
        "C": "not-applicable",
        "D": "F",
        "E": "F",
        "F": "F",
        "K": "L",
        "H/x": "not-applicable",
        "H/y": "F",
        "I": "not-applicable",
    }
    return world(sheet, given, outside={"O": "cloud", "F": "cloud", "K": "cloud"})


def followers() -> Case:
    """Open questions that hand on what holds them down, where they leave the count."""
    after = {**REQUIRES, "control": "C", "at_most_as": "B"}
    sheet = checklist(
        group("G", *(control(name) for name in "ABC")), scoring={"unanswered": "exclude"}, rules=[REQUIRES, after]
    )
    return world(sheet, {"A": "P", "B": None, "C": "F"})


def climbed(support: Support) -> Case:
    """A ladder that asks for everything, with evidence that is in order or not."""
    needs = {"score": 50, "every_group": "200/3", "critical": "L", "coverage": 100, "evidence_in_date": True}
    rungs = [
        {"id": "not-ready", "title": "Not ready", "meaning": "Not yet."},
        {"id": "ready", "title": "Ready", "meaning": "Yes.", "needs": needs},
    ]
    sheet = checklist(group("G", control("A", critical=True)), group("H", control("B"), control("C")), ladder=rungs)
    return world(sheet, {"A": ("F", support), "B": "L", "C": "L"})


CASES = {
    "ladder-in-order": climbed(GOOD),
    "ladder-out-of-order": climbed(CHANGED),
    **{f"process-{way}": process(way) for way in ("horizontal", "vertical", "matrix")},
    **{f"points-{way}": process(way, method="penalty") for way in ("horizontal", "vertical", "matrix")},
    **{f"levels-{way}": levels(way) for way in ("horizontal", "vertical", "matrix")},
    **{
        f"points-in-part-{way}": process(way, by_kind={"part": {"method": "penalty"}}) for way in ("vertical", "matrix")
    },
    "followers": followers(),
    "one-instance": replace(
        process("vertical"), assessment=process("vertical").assessment.model_copy(update={"instances": {"web": "Web"}})
    ),
    "left-out": left_out(),
    "left-out-excluded": left_out(unanswered="exclude", not_applicable="credit"),
    "left-out-blocked": left_out(unanswered="block", not_applicable="zero", questions="weakest"),
    "successes": process("horizontal", method="xccdf-flat"),
}


def traced(asked: Case) -> str:
    """Every node with everything that is known of it."""
    card = score(asked)
    rungs = f"{card.verdict.rung.id}, as claimed {card.claimed_verdict.rung.id}"
    told = explain(asked, card)
    return "\n".join([f"verdict {rungs}", *_climbed(told), *_lines(told.top, "")]) + "\n"


def _climbed(told: Explanation) -> Iterator[str]:
    if told.climb is not None:
        for side, rungs in (("claimed", told.climb.claimed), ("supported", told.climb.supported)):
            for rung in rungs:
                needs = [f"{each.need} {each.subject} {each.required} {each.actual} {each.met}" for each in rung.needs]
                yield f"{side} {rung.rung} {'met' if rung.met is True else 'not met'}: {'; '.join(needs)}"


def _lines(step: Step, margin: str) -> Iterator[str]:
    node, cover = step.node, step.node.coverage
    flat = " flat" if node.flat else ""
    yield f"{margin}{node.kind.value} {node.id} ({node.title}) weighs {node.weight}, made by {node.formula}{flat}"
    for word, said in (
        ("kind", node.group_kind),
        ("for", node.counts_for),
        ("out", node.left_out),
        ("said", node.answer),
    ):
        if said:
            yield f"{margin}  {word}: {said}"
    if step.said is not None:
        yield f"{margin}  {step.said.state}, cap {step.said.cap}{', wanting' if step.said.wanting else ''}"
    counts = f"{cover.answered}+{cover.unanswered}+{cover.not_applicable}"
    yield f"{margin}  answered+open+passed: {counts}, {cover.answered_weight} of the weight"
    yield from (f"{margin}  {line}" for line in _reading("claimed", node.claimed, step.claimed))
    yield from (f"{margin}  {line}" for line in _reading("supported", node.supported, step.supported))
    for below in step.steps:
        yield from _lines(below, margin + "  ")


def _reading(side: str, reading: Reading, making: Making) -> Iterator[str]:
    span = f"[{_value(reading.lowest)} .. {_value(reading.highest)}]"
    more = " ".join(each for each in (reading.rating, reading.stands_for) if each)
    yield f"{side}: {_value(reading.value)} {span} counts as {reading.counts_as}, hands on {reading.hands_on}; {more}"
    if making.parts:
        parts = ", ".join(f"{each.key} {each.weight} x {each.value} {each.counts_for}".strip() for each in making.parts)
        yield f"  of {parts}: {making.sums} = {making.made}"
    if making.waits_for:
        yield f"  waits for {', '.join(making.waits_for)}"
    for rule in reading.fired:
        yield f"  {rule.rule} {rule.subject}: {rule.before} to {rule.after}, {rule.because}"


def _value(value: Fraction | Unscored) -> str:
    return value.value if isinstance(value, Unscored) else str(value)
