"""Shares of controls, on checklists that are small enough to reckon by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import GOOD, Given, case, checklist, control, group

from isoready.comparing.telescoping import by_control
from isoready.model.score import Unscored
from isoready.scoring import Case, score
from isoready.scoring.view import Side

NAMES = "ABC"
CHAIN = checklist(group("G", *(control(name) for name in NAMES)), scoring={"method": "weakest-link"})
MEAN = checklist(group("G", *(control(name) for name in NAMES)))
ANSWERS = st.fixed_dictionaries({name: st.sampled_from("NPLF") for name in NAMES})


def whole(at: Case) -> Fraction:
    """The supported score."""
    value = score(at).root.supported.value
    assert not isinstance(value, Unscored)
    return value


def shares(asked: dict[str, Given], then: dict[str, Given], of: object = MEAN) -> dict[str, Fraction]:
    """Shares of the supported change."""
    return by_control(case(of, asked), case(of, then), Side.SUPPORTED)  # type: ignore[arg-type]


@given(ANSWERS, ANSWERS)
def test_in_a_mean_a_share_is_the_effect_of_that_control_alone(old: dict[str, str], new: dict[str, str]) -> None:
    """Where controls do not act on each other, nothing is left to share."""
    found = shares(dict(old), dict(new))
    for name in NAMES:
        only = {**old, name: new[name]}
        assert found.get(name, 0) == whole(case(MEAN, dict(only))) - whole(case(MEAN, dict(old)))


@given(ANSWERS, ANSWERS, st.sampled_from(NAMES))
def test_where_two_act_on_each_other_it_is_the_shapley_value(
    old: dict[str, str], new: dict[str, str], kept: str
) -> None:
    """With two controls that change, the mean of there and back is the mean over both orders."""
    new = {**new, kept: old[kept]}
    found = shares(dict(old), dict(new), CHAIN)
    two = [name for name in NAMES if name != kept]
    for name in two:
        steps = [_step(old, new, order, name) for order in permutations(two)]
        assert found.get(name, 0) == sum(steps, start=Fraction(0)) / len(steps)


def _step(old: dict[str, str], new: dict[str, str], order: tuple[str, ...], name: str) -> Fraction:
    before = {**old, **{each: new[each] for each in order[: order.index(name)]}}
    after = {**before, name: new[name]}
    return whole(case(CHAIN, dict(after))) - whole(case(CHAIN, dict(before)))


def test_controls_that_only_together_have_a_score_share_evenly() -> None:
    """On the way from A alone to B alone nothing applies, so both share what came of it."""
    passed = ("not-applicable", GOOD)
    asked = checklist(group("G", control("A"), control("B")))
    assert shares({"A": "N", "B": passed}, {"A": passed, "B": "F"}, asked) == {
        "A": Fraction(1, 2),
        "B": Fraction(1, 2),
    }


@pytest.mark.parametrize("side", [Side.CLAIMED, Side.SUPPORTED])
def test_evidence_is_a_change_of_the_supported_reading_only(side: Side) -> None:
    """Without an answer given otherwise a claim has not changed."""
    before, after = case(MEAN, {"A": ("F", None)}), case(MEAN, {"A": "F"})
    assert by_control(before, after, side) == ({"A": Fraction(2, 9)} if side is Side.SUPPORTED else {})
