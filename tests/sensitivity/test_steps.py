"""Steps, by examples for each kind of question."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.scoring.building import CHANGED, GOOD, Given, case, checklist, control, group

from isoready.sensitivity.standing import standing
from isoready.sensitivity.steps import ends, steps

MEASURE = {"unit": "days", "target": 95, "limit": 70, "better": "higher"}
MET = {"unit": "%", "target": 95, "better": "higher"}
THIRDS = {"unit": "h", "target": 0, "limit": "1/3", "better": "lower"}
OWN = {"own": {"choices": [{"id": "a", "achievement": "1/4"}, {"id": "b", "achievement": 1}], "percentages": True}}


def step(given: Given, *, up: bool, **asked: Any) -> tuple[str, Fraction, Fraction] | None:  # noqa: ANN401  as in files
    """The step of the only answer there is."""
    known = checklist(group("G", control("A", **asked)), scales=OWN)
    world = case(known, {"A": given})
    found = steps(standing(world).hearing, world.support, known.scoring.bands, up=up)
    return (found[0].instead, found[0].before, found[0].after) if found else None


@pytest.mark.parametrize(
    ("answer", "down", "up"),
    [
        ("N", None, "P"),
        ("P", "N", "L"),
        ("F", "L", None),
        ("40%", "P", "L"),
        ("100%", "L", None),
        ("0%", None, "P"),
    ],
)
def test_an_answer_steps_to_the_next_that_is_listed(answer: str, down: str | None, up: str | None) -> None:
    """A percentage lies between two listed answers and steps to these."""
    for expected, upward in ((down, False), (up, True)):
        found = step(answer, up=upward)
        assert (found and found[0]) == expected


def test_a_scale_that_takes_percentages_ends_at_0_and_100() -> None:
    """Its listed answers need not reach the ends."""
    assert step("a", up=False, scale="own") == ("0%", Fraction(1, 4), Fraction(0))


@pytest.mark.parametrize(
    ("answer", "down", "up"),
    [
        ("70", None, "73.75 days"),
        ("80", "73.75 days", "82.5 days"),
        ("95", "91.25 days", None),
        ("99", "91.25 days", None),
    ],
)
def test_a_measured_number_steps_to_the_edges_of_the_bands(answer: str, down: str | None, up: str | None) -> None:
    """There are no listed answers between the limit and the target, so bands tell steps apart."""
    for expected, upward in ((down, False), (up, True)):
        found = step(answer, up=upward, scale="measure", measure=MEASURE)
        assert (found and found[0]) == expected


def test_a_measured_number_without_a_limit_is_met_or_not() -> None:
    """There is one step."""
    assert step("96", up=False, scale="measure", measure=MET) == ("target missed", Fraction(1), Fraction(0))
    assert step("90", up=True, scale="measure", measure=MET) == ("target met", Fraction(0), Fraction(1))


def test_a_measured_number_without_an_end_is_rounded_for_show() -> None:
    """A third has no short decimal."""
    found = step("0", up=False, scale="measure", measure=THIRDS)
    assert found == ("0.05 h", Fraction(1), Fraction(17, 20))
    assert step("0.2", up=True, scale="measure", measure=THIRDS) == ("0.1667 h", Fraction(2, 5), Fraction(1, 2))


def test_a_claim_without_evidence_steps_only_where_that_changes_what_it_counts_as() -> None:
    """A cap swallows a step above it, and cuts one that crosses it."""
    assert step(("F", CHANGED), up=False) is None
    assert step(("P", None), up=True) is None
    assert step(("P", None), up=False) == ("N", Fraction(1, 3), Fraction(0))
    assert step(("20%", CHANGED), up=True) == ("P", Fraction(1, 5), Fraction(1, 3))


@pytest.mark.parametrize("given", [None, "not-applicable"])
@pytest.mark.parametrize("na_allowed", [True, False])
def test_what_is_on_no_scale_has_no_step(given: Given, *, na_allowed: bool) -> None:
    """Open questions and passed ones, accepted or refused, are not wrong by a step."""
    assert step((given, GOOD) if isinstance(given, str) else None, up=True, na_allowed=na_allowed) is None


def test_the_ends_of_an_open_question_are_those_of_its_scale() -> None:
    """From the lowest answer to the highest, both with good evidence."""
    known = checklist(group("G", control("A"), control("B", scale="own")), scales=OWN)
    hearing = standing(case(known, {})).hearing
    for key, lowest, highest in (("A", "N", "F"), ("B", "0%", "b")):
        slip = ends(hearing[key][0].asked, known.scoring.bands)
        assert (slip.answer, slip.instead) == (lowest, highest)
        assert (slip.before, slip.after) == (Fraction(0), Fraction(1))
