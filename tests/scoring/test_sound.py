"""Refusals: a checklist that contradicts itself gets no number, and the fault is named."""

from __future__ import annotations

from typing import Any

import pytest
from tests.scoring.building import checklist, control, group, question

from isoready.errors import IsoreadyError
from isoready.scoring.outline import outline_of

REQUIRES = {"rule": "requires", "because": "It needs it."}
CAP = {"rule": "cap", "group": "G", "at_most": 50, "control": "A", "below": "P", "because": "It hangs on it."}
A, B = control("A"), control("B")
MEASURED = control("M", scale="measure")
CIRCLE = [{**REQUIRES, "control": "A", "at_most_as": "B"}, {**REQUIRES, "control": "B", "at_most_as": "A"}]

FAULTS: list[tuple[str, list[dict[str, Any]], dict[str, Any]]] = [
    ("`A` stands for 2 things", [A, A], {}),
    ("`G` stands for 2 things", [control("G")], {}),
    ("Z asks nothing", [{**control("Z"), "question": None}], {}),
    ("A has two questions of one id", [control("A", questions=[question("q"), question("q")])], {}),
    ("A uses scale `stars`, which there is not", [control("A", scale="stars")], {}),
    ("M is measured but has no `measure`", [MEASURED], {}),
    ("scale `own` has no answers", [A], {"scales": {"own": {"choices": []}}}),
    ("scale `own` has no answers", [control("A", scale="own")], {"scales": {"own": {"choices": []}}}),
    ("scale `own` has", [A], {"scales": {"own": {"choices": [{"id": "top", "achievement": 2}]}}}),
    ("scale `own` has", [A], {"scales": {"own": {"choices": [{"id": "a", "achievement": 1}], "unsupported_cap": -1}}}),
    ("`unsupported_cap` is not between 0 and 1", [A], {"scoring": {"unsupported_cap": 2}}),
    (
        "its bands do not rise from above 0 to 100",
        [A],
        {"scoring": {"bands": [{"id": "N", "up_to": 15}, {"id": "F", "up_to": 99}]}},
    ),
    (
        "its bands do not rise from above 0 to 100",
        [A],
        {"scoring": {"bands": [{"id": "N", "up_to": 0}, {"id": "F", "up_to": 100}]}},
    ),
    ("band `Q` is named", [A], {"grades": [{"grade": "conformity", "below": "Q"}]}),
    ("band `Q` is named", [A], {"rules": [{**CAP, "below": "Q"}]}),
    (
        "band `Q` is named",
        [A],
        {"ladder": [{"id": "r", "title": "R", "meaning": "So.", "needs": {"critical": "Q"}}]},
    ),
    ("a rule names control `X`", [A], {"rules": [{**CAP, "control": "X"}]}),
    ("a rule names control `X`", [A], {"rules": [{**REQUIRES, "control": "A", "at_most_as": "X"}]}),
    ("a rule names group `X`", [A], {"rules": [{**CAP, "group": "X"}]}),
    ("controls require each other in a circle: A -> B -> A", [A, B], {"rules": CIRCLE}),
    (
        "controls require each other in a circle: A -> A",
        [A],
        {"rules": [{**REQUIRES, "control": "A", "at_most_as": "A"}]},
    ),
]


@pytest.mark.parametrize(("fault", "controls", "more"), FAULTS)
def test_a_checklist_that_contradicts_itself_is_not_scored(
    fault: str, controls: list[dict[str, Any]], more: dict[str, Any]
) -> None:
    """Never a wrong number; the message names the thing at fault and the hint the way out."""
    with pytest.raises(IsoreadyError) as refused:
        outline_of(checklist(group("G", *controls), **more))
    assert refused.value.message.startswith(f"sample@1.0.0 cannot be scored: {fault}")
    assert refused.value.hint == "Mend the checklist; `isoready check` on its file shows the line."


@pytest.mark.parametrize(
    ("fault", "scoring"),
    [
        ("its bands do not rise from above 0 to 100", {"bands": [{"id": "N", "up_to": 15}, {"id": "F", "up_to": 99}]}),
        ("`unsupported_cap` is not between 0 and 1", {"unsupported_cap": 2}),
    ],
)
def test_nothing_stands_behind_the_words_of_a_fault(fault: str, scoring: dict[str, Any]) -> None:
    """The whole message, to its end."""
    with pytest.raises(IsoreadyError) as refused:
        outline_of(checklist(group("G", A), scoring=scoring))
    assert refused.value.message == f"sample@1.0.0 cannot be scored: {fault}"


def test_a_sound_checklist_passes() -> None:
    """Rules, a scale and a measure of its own are no fault."""
    measured = control("M", scale="measure", measure={"unit": "days", "target": 1, "better": "lower"})
    scales = {"own": {"choices": [{"id": "low", "achievement": 0}, {"id": "top", "achievement": 1}]}}
    rules = [CAP, CIRCLE[0]]
    outline = outline_of(checklist(group("G", A, B, measured, control("C", scale="own")), rules=rules, scales=scales))
    assert list(outline.controls) == ["A", "B", "M", "C"]
