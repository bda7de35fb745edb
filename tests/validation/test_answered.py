"""A response beside its question: answered, open, passed or off the scale."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from isoready.document import parse
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.validation import AssessmentSubject, check_assessment

CASES = Path(__file__).parent / "cases"
HEAD = {
    "format": "isoready/assessment/1",
    "checklist": {"id": "small", "version": "1.0.0"},
    "organisation": {"name": "Example Firm"},
    "scope": "all",
    "date": "2026-06-01",
}


def subject(responses: dict[str, object], asked: str = "answered.yaml") -> AssessmentSubject:
    """Make an assessment with these responses and nothing examined."""
    checklist = parse((CASES / asked).read_bytes(), asked)
    model = Assessment.model_validate({**HEAD, "responses": responses})
    document = parse(b"{}", "assessment.yaml")
    return AssessmentSubject(
        document, model, Checklist.model_validate(checklist.data), checklist.digest, {}, date(2026, 6, 30)
    )


@pytest.mark.parametrize(
    ("answer", "value", "states"),
    [
        ("L", Fraction(2, 3), []),
        (None, None, ["open"]),
        ("not-applicable", None, ["not_applicable"]),
        ("X", None, ["off_scale"]),
    ],
)
def test_a_response_is_answered_open_passed_or_off_the_scale(
    answer: str | None, value: Fraction | None, states: list[str]
) -> None:
    """It is one of the four, and only an answer on the scale has a value."""
    answered = subject({"A.1": {"answer": answer}}).answered["A.1"]
    assert answered.value == value
    assert [state for state in ("open", "not_applicable", "off_scale") if getattr(answered, state)] == states
    assert answered.keys == ("responses", "A.1")


def test_an_answer_cannot_be_off_a_scale_that_is_not_there() -> None:
    """The checklist is at fault, and the firm need not hear of it."""
    answered = subject({"A.2": {"answer": "X"}}, "checklists/unknown-scale.yaml").answered["A.2"]
    assert not answered.off_scale
    assert answered.value is None


def test_a_response_to_nothing_is_not_among_the_answered() -> None:
    """It is the fault of another rule."""
    assert list(subject({"Z": {"answer": "F"}, "A.1": {"answer": "F"}}).answered) == ["A.1"]


def test_evidence_that_was_not_examined_is_not_judged() -> None:
    """Without a look there is nothing to say about it, missing or not."""
    found = subject({"A.1": {"answer": "F", "evidence": [{"file": "nowhere.md"}]}})
    assert not [each for each in check_assessment(found) if each.rule.startswith("evidence-")]
