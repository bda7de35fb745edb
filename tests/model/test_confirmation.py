"""Confirmation: another person, after the answer, or it does not count."""

from __future__ import annotations

import pytest

from isoready.model.assessment import Response
from isoready.model.confirmation import Standing, standing

LATER = {"by": "Bilal", "on": "2026-06-02"}


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ({}, Standing.ABSENT),
        ({"confirmed": LATER}, Standing.NOBODY_ANSWERED),
        ({"answered_by": "  ", "confirmed": LATER}, Standing.NOBODY_ANSWERED),
        ({"answered_by": "bilal ", "confirmed": LATER}, Standing.SAME_PERSON),
        ({"answered_by": "BI LAL", "confirmed": LATER}, Standing.SAME_PERSON),
        ({"answered_by": "Ayesha", "confirmed": LATER}, Standing.COUNTS),
        ({"answered_by": "Ayesha", "answered_on": "2026-06-02", "confirmed": LATER}, Standing.COUNTS),
        ({"answered_by": "Ayesha", "answered_on": "2026-06-03", "confirmed": LATER}, Standing.BEFORE_ANSWER),
    ],
)
def test_a_confirmation_counts_only_from_another_person_and_not_before_the_answer(
    response: dict[str, object], expected: Standing
) -> None:
    """Case and spaces do not make another person; the same day is early enough."""
    assert standing(Response.model_validate(response)) is expected


def test_two_ways_of_writing_one_letter_are_one_name() -> None:
    """Whether the keyboard composed a letter or not is nothing."""
    confirmed = {"by": "\u0622\u0645\u0646\u06c1", "on": "2026-06-02"}
    response = Response.model_validate({"answered_by": "\u0627\u0653\u0645\u0646\u06c1", "confirmed": confirmed})
    assert standing(response) is Standing.SAME_PERSON
