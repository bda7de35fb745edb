"""A question in its place: what it inherits, and how a measured number is counted."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.scoring.building import checklist, control, group, question

from isoready.model.answers import known_scales
from isoready.model.checklist import Measure, Question
from isoready.model.rating import HALF, Scale
from isoready.scoring import achievement
from isoready.scoring.asking import asked

OWN = {"three": {"choices": [{"id": "low", "achievement": 0}, {"id": "high", "achievement": "0.9"}]}}


def test_a_question_goes_by_its_own_scale_then_the_controls_then_the_checklists() -> None:
    """The nearest scale that is named counts."""
    several = [question("own", scale="yes-no"), question("taken")]
    sheet = checklist(group("G", control("A", scale="maturity", questions=several), control("B")), scale="nplf-refined")
    placed = {each.key: each.name for one in sheet.controls() for each in asked(sheet, known_scales(sheet), one)}
    assert placed == {"A/own": "yes-no", "A/taken": "maturity", "B": "nplf-refined"}


def test_the_best_is_the_top_of_a_listed_scale_and_all_where_numbers_are_taken() -> None:
    """A scale that a checklist made may stop short of everything."""
    measure = {"unit": "days", "target": 1, "better": "lower"}
    several = [
        question("a", scale="three"),
        question("b", scale="nplf"),
        question("c", scale="measure", measure=measure),
    ]
    sheet = checklist(group("G", control("A", questions=several)), scales=OWN)
    (one,) = sheet.controls()
    assert [each.best for each in asked(sheet, known_scales(sheet), one)] == [Fraction(9, 10), 1, 1]


def test_the_cap_is_the_scales_unless_the_policy_has_one() -> None:
    """A measured number without evidence counts half."""
    measure = {"unit": "days", "target": 1, "better": "lower"}
    several = [question("a"), question("b", scale="measure", measure=measure)]
    sheets = [
        checklist(group("G", control("A", questions=several)), scoring=each)
        for each in ({}, {"unsupported_cap": "1/4"})
    ]
    caps = [[each.cap for each in asked(sheet, known_scales(sheet), next(sheet.controls()))] for sheet in sheets]
    assert caps == [[Fraction(1, 3), HALF], [Fraction(1, 4), Fraction(1, 4)]]


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ({"unit": "days", "target": 1, "limit": 5, "better": "lower"}, "1 at 1 days or less, 0 at 5, linear between"),
        ({"unit": "%", "target": "99.5", "better": "higher"}, "1 at 99.5 % or more, else 0"),
    ],
)
def test_a_measured_number_says_how_it_is_counted(measure: dict[str, object], told: str) -> None:
    """The formula of the trace is enough to redo the number."""
    sheet = checklist(group("G", control("A", scale="measure", measure=measure)))
    (placed,) = asked(sheet, known_scales(sheet), next(sheet.controls()))
    assert placed.formula == f"measure: {told}"


@pytest.mark.parametrize(
    ("better", "answers"),
    [("higher", {"70": 0, "60": 0, "80": Fraction(2, 5), "95": 1, "99": 1}), ("lower", {"70": 0, "9": 1, "45": HALF})],
)
def test_a_measured_number_is_linear_between_limit_and_target(better: str, answers: dict[str, Fraction]) -> None:
    """Exactly, in both directions; 1 at the target or better, 0 at the limit or worse."""
    target = {"higher": 95, "lower": 20}[better]
    measure = Measure.model_validate({"unit": "points", "target": target, "limit": 70, "better": better})
    asked_for = Question(id="q", question="How many?", measure=measure)
    assert {answer: achievement(asked_for, None, answer) for answer in answers} == answers


def test_a_measured_answer_that_is_no_number_is_refused_with_its_unit() -> None:
    """So that whoever answers knows what to count."""
    measure = Measure.model_validate({"unit": "days", "target": 1, "better": "lower"})
    with pytest.raises(ValueError, match=r"^`soon` is not an answer here; use a number \(days\)$"):
        achievement(Question(id="q", question="How many?", measure=measure), None, "soon")


@pytest.mark.parametrize(
    ("name", "answer", "accepted"),
    [
        ("yes-no", "Yes", "no, yes"),
        ("nplf", "X", "N, P, L, F or a percentage such as 72%"),
        ("nplf", "100.01%", "N, P, L, F or a percentage such as 72%"),
        ("maturity", "6", "0, 1, 2, 3, 4, 5"),
    ],
)
def test_an_answer_off_the_scale_is_refused_with_what_is_accepted(name: str, answer: str, accepted: str) -> None:
    """Letter case counts, and a percentage ends at 100."""
    scale: Scale = known_scales(checklist(group("G")))[name]
    with pytest.raises(ValueError, match="is not an answer here") as fault:
        achievement(Question(id="q", question="Is it so?"), scale, answer)
    assert str(fault.value) == f"`{answer}` is not an answer here; use {accepted}"
