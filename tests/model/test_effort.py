"""Effort: what each step of a question costs, and which steps lie ahead."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import checklist, control, group, question

from isoready.model.answers import known_scales, value_of
from isoready.model.checklist import Measure
from isoready.model.effort import Step, days_to_renew, lowest_answer, steps_ahead, steps_of

THIRD = Fraction(1, 3)
ODD = {
    "choices": [{"id": "a", "achievement": 0}, {"id": "b", "achievement": "1/2"}, {"id": "c", "achievement": "9/10"}],
    "percentages": True,
}


def steps(*questions: dict[str, Any], **more: Any) -> list[tuple[Step, ...]]:  # noqa: ANN401  whatever the model takes
    """The steps of each question of one control."""
    sheet = checklist(
        group("G", control("A", **({"questions": questions} if questions else {}), **more)), scales={"odd": ODD}
    )
    one = next(sheet.controls())
    return [steps_of(sheet, known_scales(sheet), one, each) for each in one.items]


def test_a_step_is_an_answer_above_the_lowest_with_its_days() -> None:
    """The efforts of the sample are P 1, L 2 and F 4."""
    assert steps() == [
        (Step("P", THIRD, Fraction(1)), Step("L", 2 * THIRD, Fraction(2)), Step("F", Fraction(1), Fraction(4)))
    ]


@given(
    st.lists(st.integers(0, 5), min_size=1, max_size=4), st.lists(st.sampled_from(["nplf", "yes-no", "odd", "measure"]))
)
def test_the_questions_of_a_control_share_all_its_days(weights: list[int], scales: list[str]) -> None:
    """Whatever their weights and scales."""
    measure = {"unit": "days", "target": 1, "better": "lower"}
    questions = [
        question(f"q{place}", weight=weight, scale=scale, **({"measure": measure} if scale == "measure" else {}))
        for place, (weight, scale) in enumerate(zip(weights, scales, strict=False))
    ]
    made = steps(*questions)
    assert sum(step.days for each in made for step in each) == 7
    assert all([step.value for step in each] == sorted(step.value for step in each) for each in made)


def test_a_question_of_another_scale_takes_the_efforts_between_its_answers() -> None:
    """P (1/3) leads to one half; L (2/3) to nine tenths; F lies above, and 100 % is an answer too."""
    assert steps(question("x", scale="odd"))[0] == (
        Step("b", Fraction(1, 2), Fraction(1)),
        Step("c", Fraction(9, 10), Fraction(2)),
        Step("100%", Fraction(1), Fraction(4)),
    )


@pytest.mark.parametrize(
    ("claimed", "supported", "ahead"),
    [
        ("0", "0", "PLF"),
        ("1/2", "1/2", "LF"),
        ("1", "1/3", "F"),
        ("2/3", "1/3", "LF"),
        ("0.7", "1/3", "F"),
        ("1", "1", ""),
    ],
)
def test_what_is_claimed_is_said_to_be_done(claimed: str, supported: str, ahead: str) -> None:
    """Without evidence the first step is the one that leads to the claim."""
    found = steps_ahead(steps()[0], Fraction(claimed), Fraction(supported))
    assert "".join(step.answer for step in found) == ahead


@pytest.mark.parametrize(("claimed", "days"), [("0", 0), ("1/3", 1), ("0.5", 2), ("1", 4)])
def test_showing_it_again_costs_the_step_that_leads_to_it(claimed: str, days: int) -> None:
    """And nothing for the lowest answer."""
    assert days_to_renew(steps()[0], Fraction(claimed)) == days


@pytest.mark.parametrize(
    ("measure", "lowest", "target"),
    [
        ({"target": 95, "limit": 70, "better": "higher"}, "70", "95"),
        ({"target": 95, "better": "higher"}, "94", "95"),
        ({"target": 3, "better": "lower"}, "4", "3"),
        ({"target": "1/3", "limit": "1/7", "better": "higher"}, "0.142857", "0.333334"),
        ({"target": "1/7", "limit": "1/3", "better": "lower"}, "0.333334", "0.142857"),
    ],
)
def test_a_measured_number_has_one_step_to_its_target(measure: dict[str, Any], lowest: str, target: str) -> None:
    """Written as a plain decimal, on the safe side where it must be rounded."""
    read = Measure.model_validate({"unit": "days", **measure})
    one = steps(scale="measure", measure={"unit": "days", **measure})[0]
    assert lowest_answer(None, read) == lowest
    assert [(step.answer, step.value, step.days) for step in one] == [(target, Fraction(1), Fraction(7))]
    asked = next(
        checklist(group("G", control("A", scale="measure", measure={"unit": "days", **measure}))).controls()
    ).items[0]
    assert (value_of(asked, None, lowest), value_of(asked, None, target)) == (Fraction(0), Fraction(1))


def test_a_number_without_a_measure_has_no_step() -> None:
    """Whoever scores it has refused it before."""
    assert steps(scale="measure") == [()]
    assert lowest_answer(None, None) == ""
