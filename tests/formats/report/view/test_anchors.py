"""What the answer given looks like, and what the next one looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.formats.report.building import GOOD, NOTHING

from isoready.formats.report.view.anchors import anchors_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("N", [("Now", "N"), ("Then", "P")]),
        ("L", [("Now", "L"), ("Then", "F")]),
        ("72%", [("Now", "L"), ("Then", "F")]),
        ("F", [("Now", "F")]),
        (None, [("To begin with", "P")]),
    ],
)
def test_the_answer_now_and_the_next_one(
    answer: str | None, told: list[tuple[str, str]], small: Callable[..., Lens]
) -> None:
    """A percentage is described by the rating it falls in; an open question by the first step."""
    lens = small({"A": (answer, GOOD), "B": ("N", NOTHING)})
    anchors = anchors_of(lens, lens.controls["A"], lens.nodes["A"])
    assert [(anchor.label, anchor.answer) for anchor in anchors] == told


def test_a_measured_number_has_a_target(small: Callable[..., Lens]) -> None:
    """There is no answer to describe."""
    measure = {"unit": "hours", "target": 4, "limit": 24, "better": "lower"}
    more = {"A": {"scale": "measure", "measure": measure, "answers": {}, "effort": {"target": 1}}}
    lens = small({"A": ("12", GOOD)}, more)
    assert [(a.label, a.text) for a in anchors_of(lens, lens.controls["A"], lens.nodes["A"])] == [
        ("Target", "4 hours or less")
    ]


def test_answers_without_a_description_have_no_anchor(small: Callable[..., Lens]) -> None:
    """What the checklist does not say is not made up."""
    lens = small({"A": ("N", NOTHING)}, {"A": {"answers": {}}})
    assert anchors_of(lens, lens.controls["A"], lens.nodes["A"]) == ()


def test_each_question_of_a_control_is_told(small: Callable[..., Lens]) -> None:
    """A control that asks twice is described twice."""
    answers = {"N": "No.", "P": "A little.", "L": "Mostly.", "F": "All."}
    questions = [{"id": name, "question": f"Is {name} so?", "answers": answers} for name in ("a", "b")]
    more: dict[str, object] = {"A": {"question": None, "answers": {}, "questions": questions}}
    lens = small({"A": (None, NOTHING), "B": ("N", NOTHING)}, more)
    anchors = anchors_of(lens, lens.controls["A"], lens.nodes["A"])
    assert [anchor.text for anchor in anchors] == ["A little.", "A little."]
