"""What changed between two versions of a checklist."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scoring.building import checklist, control, group, question
from tests.scoring.random_worlds import worlds

from isoready.model.changes import Level
from isoready.model.checklist import Checklist, Control, Group, Measure, Question, Standard
from isoready.model.facts import Fact
from isoready.model.policy import Scoring
from isoready.model.rating import Scale
from isoready.model.rules import Rung
from isoready.scoring import score
from isoready.versions import compare, comparing, controls
from isoready.versions.numbers import asked_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.scoring.random_worlds import World

    from isoready.model.base import FileModel
    from isoready.model.score import Reading, Scorecard
    from isoready.versions.fields import Table

HANDLED: Final[dict[type[FileModel], set[str]]] = {
    Control: {"id", "state", "na_allowed", "measure", "questions"},
    Question: {"id", "measure"},
    Measure: set(),
    Group: {"id", "groups", "listed"},
    Rung: {"id"},
    Fact: set(),
    Scale: set(),
    Standard: set(),
    Scoring: {"bands"},
    Checklist: {
        *("format", "version", "language", "standard", "scales", "facts", "scoring", "objectives", "rules", "ladder"),
        "groups",
    },
}
"""Keys that are compared by something else than a table."""
TABLES: Final[dict[type[FileModel], Table]] = {
    Control: controls._CONTROL,  # noqa: SLF001  that no key is forgotten is the point
    Question: controls._QUESTION,  # noqa: SLF001
    Measure: controls._MEASURE,  # noqa: SLF001
    Group: comparing._GROUP,  # noqa: SLF001
    Rung: comparing._RUNG,  # noqa: SLF001
    Fact: comparing._FACT,  # noqa: SLF001
    Scale: comparing._SCALE,  # noqa: SLF001
    Standard: comparing._STANDARD,  # noqa: SLF001
    Scoring: comparing._SCORING,  # noqa: SLF001
    Checklist: comparing._TOP,  # noqa: SLF001
}


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_every_key_of_a_checklist_is_compared(model: type[FileModel]) -> None:
    """A key that is added to a model and forgotten here would change unnoticed."""
    assert set(model.model_fields) == set(TABLES[model]) | HANDLED[model]
    assert not set(TABLES[model]) & HANDLED[model]


def one(**more: Any) -> Checklist:  # noqa: ANN401  whatever the model takes
    """A checklist of two controls, the first as it is said."""
    top = {key: more.pop(key) for key in list(more) if key in Checklist.model_fields}
    return checklist(group("G", control("A", **more), control("B")), **top)


def told(old: Checklist, new: Checklist) -> list[tuple[str, str, str, str]]:
    """Level, what, which and key of each change."""
    return [(each.level.value, each.what, each.id, each.key) for each in compare(old, new).changes]


CAP: Final = {"rule": "cap", "group": "G", "control": "B", "at_most": 50, "below": "F", "because": "So."}


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (one(), one(), []),
        (one(), one(weight=2), [("breaking", "re-weighted", "A", "weight")]),
        (one(), one(critical=True), [("breaking", "changed", "A", "critical")]),
        (one(), one(na_allowed=False), [("breaking", "changed", "A", "na_allowed")]),
        (one(na_allowed=False), one(), [("minor", "changed", "A", "na_allowed")]),
        (one(), one(question="Is A so, really?"), [("minor", "reworded", "A", "question")]),
        (one(), one(guidance="Do that."), [("patch", "reworded", "A", "guidance")]),
        (one(), one(effort={"P": 2, "L": 2, "F": 4}), [("minor", "changed", "A", "effort")]),
        (one(), one(state="withdrawn"), [("breaking", "changed", "A", "state")]),
        (one(state="future"), one(state="withdrawn"), [("minor", "changed", "A", "state")]),
        (one(state="future", weight=1), one(state="future", weight=2), [("patch", "re-weighted", "A", "weight")]),
        (one(), one(rules=[CAP]), [("breaking", "added", comparing._bare(one(rules=[CAP]).rules[0]), "")]),  # noqa: SLF001
        (
            one(rules=[CAP]),
            one(rules=[{**CAP, "because": "Why not."}]),
            [("patch", "reworded", comparing._bare(one(rules=[CAP]).rules[0]), "because")],  # noqa: SLF001
        ),
        (one(), one(status="superseded"), [("patch", "changed", "", "status")]),
        (
            one(),
            one(scoring={"method": "weighted-mean", "unanswered": "block"}),
            [("breaking", "changed", "", "unanswered")],
        ),
        (one(), one(scoring={"method": "weighted-mean", "decimals": 2}), [("patch", "changed", "", "decimals")]),
        (one(), checklist(group("G", control("B"))), [("breaking", "removed", "A", "")]),
        (checklist(group("G", control("B"))), one(), [("breaking", "added", "A", "")]),
        (checklist(group("G", control("B"))), one(state="future"), [("minor", "added", "A", "")]),
        (
            one(),
            checklist(group("G", control("B")), group("H", control("A"))),
            [("breaking", "moved", "A", ""), ("breaking", "added", "H", "")],
        ),
        (
            one(questions=[question("x"), question("y")]),
            one(questions=[question("x", weight=2), question("z")]),
            [
                ("breaking", "re-weighted", "A/x", "weight"),
                ("breaking", "removed", "A/y", ""),
                ("breaking", "added", "A/z", ""),
            ],
        ),
        (
            one(scale="measure", measure={"unit": "days", "target": 3, "better": "lower"}),
            one(scale="measure", measure={"unit": "days", "target": 2, "better": "lower", "how": "Count."}),
            [("breaking", "changed", "A", "measure target"), ("patch", "reworded", "A", "measure how")],
        ),
        (one(facts={"it": {"type": "text", "question": "What?"}}), one(), [("breaking", "removed", "it", "")]),
    ],
)
def test_each_change_is_told_with_its_level(
    old: Checklist, new: Checklist, changes: list[tuple[str, str, str, str]]
) -> None:
    """Breaking ones first."""
    assert told(old, new) == changes


@pytest.mark.parametrize(
    ("version", "level", "asked"),
    [
        ("1.2.3", None, "1.2.3"),
        ("1.2.3", Level.PATCH, "1.2.4"),
        ("1.2.3", Level.MINOR, "1.3.0"),
        ("1.2.3", Level.BREAKING, "2.0.0"),
        ("0.2.3", Level.BREAKING, "0.3.0"),
        ("0.2.3", Level.PATCH, "0.2.4"),
    ],
)
def test_a_level_asks_for_a_version(version: str, level: Level | None, asked: str) -> None:
    """As Semantic Versioning has it; before 1.0.0 a minor version may break."""
    assert asked_for(version, level) == asked


@pytest.mark.parametrize(("version", "fits"), [("1.0.1", False), ("2.0.0", True), ("3.0.0", True)])
def test_a_version_fits_or_does_not(version: str, *, fits: bool) -> None:
    """A breaking change needs a higher major version."""
    found = compare(one(), one(weight=2, version=version))
    assert (found.fits, found.asks_for) == (fits, "2.0.0")


@given(worlds())
def test_a_checklist_does_not_differ_from_itself(world: World) -> None:
    """Nor from what was read of the same file again."""
    again = replace(world, raw=deepcopy(world.raw)).checklist
    assert compare(world.checklist, again).changes == ()


def _every(raw: dict[str, Any]) -> list[dict[str, Any]]:
    here = [each for each in raw["groups"] for each in _every(each)]
    return [*raw.get("controls", ()), *here]


MUTATIONS: Final[dict[str, Callable[[dict[str, Any]], Any]]] = {
    "weight": lambda it: it.update(weight="3"),
    "critical": lambda it: it.update(critical=not it.get("critical", False)),
    "wording": lambda it: it.update(intent="Another reason.", guidance="Another way."),
    "question": lambda it: it.update(title="Another title", next_step="Another."),
    "effort": lambda it: it.update(effort={"F": 9}),
    "na": lambda it: it.update(na_allowed=not it["na_allowed"]),
    "prerequisites": lambda it: it.update(prerequisites=[]),
    "state": lambda it: it.update(state="future"),
    "validity": lambda it: it.update(references=[{"standard": "X", "clause": "1"}]),
    "measure": lambda it: it.get("measure", {}).update(target=94),
}


@given(worlds(), st.data())
def test_what_does_not_break_changes_no_number(world: World, data: st.DataObject) -> None:
    """The law that the levels state: unless a change is told as breaking, the same answers give the same score."""
    raw = deepcopy(world.raw)
    names = data.draw(st.lists(st.sampled_from(sorted(MUTATIONS)), min_size=1, max_size=3))
    every = _every(raw)
    assume(every)
    for name in names:
        MUTATIONS[name](data.draw(st.sampled_from(every)))
    after = replace(world, raw={**raw, "rules": [] if "state" in names else raw["rules"]})
    found = compare(world.checklist, after.checklist)
    if not found.breaking:
        loosened = any(change.key == "na_allowed" for change in found.changes)
        if not loosened or "not-applicable" not in world.answers.values():
            assert _numbers(world.score()) == _numbers(score(replace(world.case, checklist=after.checklist)))


def _numbers(card: Scorecard) -> list[tuple[object, ...]]:
    verdict = (card.verdict.rung.id, card.verdict.missing)
    return [verdict, *((node.id, _bare(node.claimed), _bare(node.supported)) for node in card.root.walk())]


def _bare(reading: Reading) -> tuple[object, ...]:
    return (reading.value, reading.lowest, reading.highest, reading.rating)
