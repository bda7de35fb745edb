"""The penalty."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.scoring.building import assessment, checklist, control, group, split

from isoready.pipeline.methods import methods_of
from isoready.scoring import Case, Part, score
from isoready.scoring.methods.penalty import Penalty

if TYPE_CHECKING:
    from isoready.model.score import ScoreNode

PARTS = [Part(Fraction(20), Fraction(0)), Part(Fraction(15), Fraction(2, 3)), Part(Fraction(7), Fraction(1))]
POINTS = Penalty.model_validate({"start": 110})
SHARES = Penalty.model_validate({"start": 110, "partial": "proportional"})
DEFAULT = Penalty()


def test_what_is_not_fully_met_loses_its_weight() -> None:
    """110 less 20 less 15, of 110."""
    assert POINTS.combine(PARTS, ()) == Fraction(75, 110)
    assert POINTS.stands_for(Fraction(75, 110), PARTS, ()) == "start 110 less 35 = 75"
    assert POINTS.worked(PARTS, ()) == "most of (0, 110 - 20 - 15) / (110)"


def test_or_the_share_that_is_missing() -> None:
    """110 less 20 less 15 x 1/3, of 110."""
    assert SHARES.combine(PARTS, ()) == Fraction(85, 110)
    assert SHARES.stands_for(Fraction(85, 110), PARTS, ()) == "start 110 less 25 = 85"
    assert SHARES.worked(PARTS, ()) == "most of (0, 110 - 20 - 5) / (110)"


def test_more_cannot_be_lost_than_there_was_but_is_told() -> None:
    """100 less 120."""
    parts = [Part(Fraction(120), Fraction(1, 2))]
    assert DEFAULT.combine(parts, ()) == 0
    assert DEFAULT.stands_for(Fraction(0), parts, ()) == "start 100 less 120 = -20"


def test_a_value_that_a_rule_lowered_shows_what_is_left_of_it() -> None:
    """Half of 110, whatever the losses."""
    assert POINTS.stands_for(Fraction(1, 2), PARTS, ()) == "55 of 110"


@given(
    st.lists(st.builds(Part, st.fractions(0, 50), st.fractions(0, 1)), min_size=1),
    st.fractions(min_value="1/10", max_value=10),
    st.sampled_from(["none", "proportional"]),
)
def test_weights_and_start_times_k_is_nothing(parts: list[Part], times: Fraction, partial: str) -> None:
    """Points are absolute: only together do they scale."""
    plain = Penalty.model_validate({"start": 60, "partial": partial})
    scaled = Penalty.model_validate({"start": 60 * times, "partial": partial})
    heavier = [part._replace(weight=part.weight * times) for part in parts]
    assert scaled.combine(heavier, ()) == plain.combine(parts, ())


def test_weights_alone_times_k_is_another_score() -> None:
    """The one method of which this is so."""
    heavier = [part._replace(weight=part.weight * 2) for part in PARTS]
    assert POINTS.combine(heavier, ()) == Fraction(40, 110)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"start": 0}, "0 is not above 0"),
        ({"start": "-1/2"}, "-0.5 is not above 0"),
        ({"start": "much"}, "not a number"),
        ({"partial": "half"}, "'none' or 'proportional'"),
    ],
)
def test_a_wrong_setting_is_refused(wrong: dict[str, Any], said: str) -> None:
    """At its place."""
    with pytest.raises(ValidationError, match=said) as refused:
        Penalty.model_validate(wrong)
    assert [error["loc"] for error in refused.value.errors()] == [tuple(wrong)]


def test_a_checklist_sees_all_controls_however_deep_and_no_group_between() -> None:
    """110 less 5 less 30; the weights of groups are nothing."""
    inner = group("G1.1", control("B", weight=30), control("C", weight=7), weight=9)
    asked = checklist(
        group("G1", control("A", weight=5), inner, weight=4),
        group("G2", control("D", weight=50)),
        scoring={"method": "penalty", "settings": {"start": 110}},
    )
    answers, support = split({"A": "N", "B": "L", "C": "F", "D": "F"})
    root: ScoreNode = score(Case(asked, assessment(answers), support, methods_of(asked))).root
    assert root.supported.value == Fraction(75, 110)
    assert root.supported.stands_for == "start 110 less 35 = 75"


@pytest.mark.parametrize("start", [1, "1/2"])
def test_a_start_of_one_point_or_less_is_a_start(start: object) -> None:
    """Weights may be small too; a quarter lost of it leaves what is left."""
    method = Penalty.model_validate({"start": start})
    quarter = [Part(method.start / 4, Fraction(0))]
    assert method.combine(quarter, ()) == Fraction(3, 4)
