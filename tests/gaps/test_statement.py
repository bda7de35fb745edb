"""The statement: one plain sentence that an owner of a firm understands."""

from __future__ import annotations

from typing import Any

import pytest
from tests.gaps.finding import findings_of, sheet_of
from tests.scoring.building import CHANGED, Given, control, question

from isoready.model.evidence import Examined, Outcome, Support
from isoready.model.rating import NOT_APPLICABLE

REQUIRES = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "B builds on A."}
TWO = [question("x"), question("y")]
MISSING = Support((Examined("log.csv", Outcome.MISSING),))
CLAIMED_L = "Claimed L (largely), but the evidence carries only P (partly), because"
REFUSED = "`not-applicable` is not accepted here, so it counts as not met"
PLAIN_BANDS = [{"id": "low", "up_to": 50}, {"id": "high", "up_to": 100}]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (None, "Not answered yet."),
        ("F", "Answered F (fully), and the evidence carries it."),
        ("L", "Answered L (largely), and the evidence carries it."),
        ("N", "Answered N (not achieved)."),
        (("P", None), "Answered P (partly)."),
        (
            ("L", CHANGED),
            f"{CLAIMED_L} plan.md has changed since it was recorded.",
        ),
        (
            ("72%", None),
            "Claimed 72%, rated L (largely), but the evidence carries only P (partly), because no evidence is given.",
        ),
        (
            ("40%", None),
            "Claimed 40%, rated P (partly), but the evidence carries only 33.3 %, because no evidence is given.",
        ),
    ],
)
def test_one_answer_is_told_in_one_sentence(given: Given, sentence: str) -> None:
    """What was claimed, what is supported, and why they differ."""
    assert findings_of(sheet_of(control("A")), {"A": given})["A"].statement == sentence


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            {"A/x": "F"},
            "Answered P (partly); 1 of 2 questions not answered yet.",
        ),
        (
            {"A/x": ("F", CHANGED), "A/y": ("L", MISSING)},
            f"{CLAIMED_L} plan.md has changed since it was recorded (and 1 more).",
        ),
        ({"A/x": "F", "A/y": "F"}, "Answered F (fully), and the evidence carries it."),
    ],
)
def test_several_answers_are_told_by_what_they_come_to(given: dict[str, Given], sentence: str) -> None:
    """The first reason is named and the others are counted."""
    assert findings_of(sheet_of(control("A", questions=TWO)), given)["A"].statement == sentence


@pytest.mark.parametrize(
    ("more", "given", "sentence"),
    [
        (
            {},
            {"A": NOT_APPLICABLE},
            f"Answered not-applicable, rated N (not achieved); {REFUSED}.",
        ),
        (
            {"questions": [question("x", weight=0)]},
            {"A/x": "F"},
            "Answered, but without a score: nothing weighs anything.",
        ),
        (
            {"questions": TWO},
            {"A/x": "F", "A/y": None},
            "Answered, but without a score: blocked by an open question; 1 of 2 questions not answered yet.",
        ),
    ],
)
def test_odd_cases_are_told_too(more: dict[str, Any], given: dict[str, Given], sentence: str) -> None:
    """A refused pass, a control without weight, a question that blocks."""
    sheet = sheet_of(control("A", na_allowed=False, **more), scoring={"unanswered": "block"})
    assert findings_of(sheet, given)["A"].statement == sentence


def test_what_holds_a_control_down_is_named_with_its_reason() -> None:
    """Otherwise nobody would understand the rating."""
    found = findings_of(sheet_of(control("A"), control("B"), rules=[REQUIRES]), {"A": "P", "B": "F"})
    assert found["B"].statement == (
        "Answered F (fully), and the evidence carries it; it counts at most as A (33.3 %): B builds on A."
    )


def test_bands_without_titles_go_by_their_ids() -> None:
    """Nothing empty stands in brackets."""
    sheet = sheet_of(
        control("A", scale="yes-no"), scoring={"bands": PLAIN_BANDS}, grades=[{"grade": "conformity", "below": "low"}]
    )
    assert findings_of(sheet, {"A": "yes"})["A"].statement == "Answered yes, rated high, and the evidence carries it."


def test_a_claim_that_counts_in_full_without_evidence_does_not_say_that_evidence_carries_it() -> None:
    """Where policy caps nothing."""
    sheet = sheet_of(control("A"), scoring={"unsupported_cap": 1})
    assert findings_of(sheet, {"A": ("F", None)})["A"].statement == "Answered F (fully)."
