"""Answers: what is on a scale, what each counts as, and one judgement for all."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import parse
from isoready.model.answers import accepted_answers, accepts, cap_of, known_scales, scale_name, value_of
from isoready.model.checklist import Checklist, Measure, Question
from isoready.model.policy import Scoring
from isoready.model.rating import HALF, Scale, built_in_scales
from isoready.scoring.asking import achievement

SCALES = built_in_scales()
ANSWERED = Path(__file__).parents[1] / "validation" / "cases" / "answered.yaml"
ASKED = Question(id="q", question="Do you?")
ANSWERS = sorted({choice.id for scale in SCALES.values() for choice in scale.choices})
ODD = [
    "",
    " F",
    "f",
    "-1",
    "101",
    "100.1%",
    "72%%",
    "1/3",
    "not-applicable",
    "true",
    "1e3",
    "0.5",
    "72",
    "72.5%",
    "100",
]


def measured(answer: str, *, better: str = "lower", limit: str | None = "5", unit: str = "days") -> Fraction | None:
    """Ask for a number whose target is 1."""
    measure = Measure.model_validate({"unit": unit, "target": "1", "limit": limit, "better": better})
    return value_of(ASKED.model_copy(update={"measure": measure}), None, answer)


@pytest.mark.parametrize("name", sorted(SCALES))
@pytest.mark.parametrize("answer", ANSWERS + ODD)
def test_whoever_scores_and_whoever_checks_agree_on_what_is_an_answer(name: str, answer: str) -> None:
    """What is accepted has an achievement, and what is refused has none."""
    scale = SCALES[name]
    if accepts(ASKED, scale, answer):
        assert achievement(ASKED, scale, answer) == value_of(ASKED, scale, answer)
    else:
        with pytest.raises(ValueError, match="is not an answer"):
            achievement(ASKED, scale, answer)


@pytest.mark.parametrize("name", sorted(SCALES))
def test_the_answers_of_a_scale_rise_from_0_to_1(name: str) -> None:
    """From the least to the most achieved, each step above the one before."""
    values = [value_of(ASKED, SCALES[name], choice.id) for choice in SCALES[name].choices]
    assert values == [Fraction(place, len(values) - 1) for place in range(len(values))]


@given(st.decimals(min_value=0, max_value=100, places=3))
def test_a_percentage_is_an_answer_where_the_scale_takes_percentages(number: object) -> None:
    """With the sign or without, and never through a binary float."""
    for answer in (f"{number}", f"{number}%"):
        assert value_of(ASKED, SCALES["nplf"], answer) == Fraction(str(number)) / 100
        assert not accepts(ASKED, SCALES["yes-no"], answer)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("0", 1),
        ("1", 1),
        ("2", Fraction(3, 4)),
        ("4.5", Fraction(1, 8)),
        ("5", 0),
        ("99", 0),
        ("few", None),
        ("2%", None),
    ],
)
def test_a_measured_number_counts_fully_at_the_target_and_nothing_at_the_limit(
    answer: str, value: Fraction | None
) -> None:
    """Linear between the two; what is no number is no answer."""
    assert measured(answer) == value


def test_without_a_usable_limit_a_target_is_met_or_not() -> None:
    """A limit on the wrong side is a fault of the checklist and must not divide by zero."""
    assert [measured(answer, limit=None) for answer in ("1", "1.001")] == [1, 0]
    assert [measured(answer, limit="1") for answer in ("1", "2")] == [1, 0]
    assert [measured(answer, better="higher") for answer in ("0", "1", "3")] == [0, 1, 1]


def test_a_measured_per_cent_may_carry_its_sign() -> None:
    """Where the unit is per cent."""
    assert measured("3%", unit="% of tests") == HALF


def test_a_question_that_measures_nothing_accepts_nothing() -> None:
    """A measured question without a target is a fault of the checklist."""
    assert not accepts(ASKED, None, "1")


def test_the_accepted_answers_are_listed_for_people() -> None:
    """By name, with the percentages and the unit where there are any."""
    measure = Measure.model_validate({"unit": "days", "target": "1", "better": "lower"})
    assert accepted_answers(ASKED, SCALES["nplf"]) == "N, P, L, F or a percentage such as 72%"
    assert accepted_answers(ASKED, SCALES["yes-no"]) == "no, yes"
    assert accepted_answers(ASKED, None) == "a number"
    assert accepted_answers(ASKED.model_copy(update={"measure": measure}), None) == "a number (days)"


def checklist(cap: Fraction | None = None) -> Checklist:
    """Give a checklist a scale of its own and a cap."""
    own = Scale(choices=SCALES["yes-no"].choices, unsupported_cap=Fraction(1, 4))
    scoring = Scoring(method="weighted-mean", unsupported_cap=cap)
    model = Checklist.model_validate(parse(ANSWERED.read_bytes(), "answered.yaml").data)
    return model.model_copy(update={"scales": {"own": own}, "scoring": scoring})


def test_a_question_names_its_scale_before_its_control_and_its_control_before_the_checklist() -> None:
    """The nearest one counts."""
    bare = next(checklist().controls())
    named = bare.model_copy(update={"scale": "yes-no"})
    assert scale_name(checklist(), bare, ASKED) == "nplf"
    assert scale_name(checklist(), named, ASKED) == "yes-no"
    assert scale_name(checklist(), named, ASKED.model_copy(update={"scale": "own"})) == "own"


def test_the_checklists_cap_comes_before_that_of_a_scale() -> None:
    """And a measured number without one is capped at a half."""
    scales = known_scales(checklist())
    assert set(scales) == {*SCALES, "own"}
    assert cap_of(checklist(), scales["own"]) == Fraction(1, 4)
    assert cap_of(checklist(), None) == HALF
    assert cap_of(checklist(Fraction(1, 3)), scales["own"]) == Fraction(1, 3)
