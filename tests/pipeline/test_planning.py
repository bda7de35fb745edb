"""Planning for a file: the words for an aim, for days and for capacity."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.scoring.building import case, checklist, control, group

from isoready.errors import IsoreadyError
from isoready.pipeline.planning import aim_of, capacities, person_days, rising


@pytest.mark.parametrize(
    ("to", "given", "rung", "score"),
    [
        ("ready", "N", "ready", None),
        ("next", "N", "ready", None),
        ("next", "F", "ready", None),
        ("85", "N", None, Fraction(85, 100)),
        ("72.5%", "N", None, Fraction(725, 1000)),
    ],
)
def test_an_aim_is_a_verdict_the_next_one_or_a_score(
    to: str, given: str, rung: str | None, score: Fraction | None
) -> None:
    """On the highest rung the next one is the same."""
    aim = aim_of(case(checklist(group("G", control("A"))), {"A": given}), to)
    assert (aim.rung.id if aim.rung else None) == rung
    assert aim.score == score


@pytest.mark.parametrize(
    ("to", "hint"),
    [
        ("redy", "Did you mean `ready`? Use next"),
        ("101", "Use next, not-ready, ready"),
        ("x", "or a score such as 85."),
    ],
)
def test_what_is_no_aim_is_answered_with_those_there_are(to: str, hint: str) -> None:
    """And the nearest, where one is near."""
    with pytest.raises(IsoreadyError, match=f"`{to}` is no verdict of sample@1.0.0 and no percentage") as raised:
        aim_of(case(checklist(group("G", control("A"))), {"A": "N"}), to)
    assert hint in raised.value.hint


@pytest.mark.parametrize(("text", "days"), [("15d", 15), ("15", 15), (" 2.5 d", Fraction(5, 2)), ("0", 0)])
def test_person_days_are_a_number_with_or_without_their_letter(text: str, days: Fraction) -> None:
    """Exactly."""
    assert person_days(text) == days


@pytest.mark.parametrize("text", ["many", "-1d", "15h", ""])
def test_what_is_no_number_of_days_is_refused(text: str) -> None:
    """With how to write it."""
    with pytest.raises(IsoreadyError, match="is no number of person-days"):
        person_days(text)


def test_a_capacity_has_a_name_and_days() -> None:
    """A name may have an equals sign in it."""
    assert capacities(["Sana=5d", "default=2.5", "A=B=1"]) == {"Sana": 5, "default": Fraction(5, 2), "A=B": 1}


@pytest.mark.parametrize("text", ["5d", "=5d"])
def test_what_is_no_capacity_is_refused(text: str) -> None:
    """With how to write it."""
    with pytest.raises(IsoreadyError, match="is no capacity"):
        capacities([text])


def test_horizons_rise_each_once() -> None:
    """However they are given."""
    assert rising((90, 30, 90)) == (30, 90)
