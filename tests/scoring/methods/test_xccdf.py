"""The four models of XCCDF on one example; ``oscap`` has its say in ``tests/scoring/agreement``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.scoring.building import IN_TWO, checklist, control, group, read, set_before

from isoready import plugins
from isoready.scoring import Part, score

if TYPE_CHECKING:
    from isoready.scoring import Method

LEAVES = [
    Part(Fraction(3), Fraction(1), "A"),
    Part(Fraction(1, 2), Fraction(99, 100), "B"),
    Part(Fraction(1), Fraction(0), "C"),
]


def method(model: str) -> Method:
    """Find the method of a model."""
    return plugins.find(plugins.METHODS, f"xccdf-{model}")()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("model", "value", "worked", "unit"),
    [
        ("default", Fraction(6, 9), "(3 x 1 + 1/2 x 0 + 1 x 0) / (3 + 1/2 + 1)", ""),
        ("flat", Fraction(6, 9), "(3 x 1 + 1/2 x 0 + 1 x 0) / (3 + 1/2 + 1)", "3 of 4.5"),
        ("flat-unweighted", Fraction(1, 3), "(1 + 0 + 0) / 3", "1 of 3"),
        ("absolute", Fraction(0), "least of (1, 0, 0)", ""),
    ],
)
def test_a_control_succeeds_wholly_or_not_at_all(model: str, value: Fraction, worked: str, unit: str) -> None:
    """99 % is a failure."""
    asked = method(model)
    assert asked.combine(LEAVES, ()) == value
    assert asked.worked(LEAVES, ()) == worked
    assert asked.stands_for(value, LEAVES, ()) == unit


def test_a_group_keeps_its_score_in_the_default_model() -> None:
    """(1 x 0 + 1 x 1/2) / 2: the control fails, the group is half."""
    half = Fraction(1, 2)
    parts = [Part(Fraction(1), half, "A"), Part(Fraction(1), half, "G", leaf=False)]
    assert method("default").combine(parts, ()) == Fraction(1, 4)
    assert method("default").worked(parts, ()) == "(1 x 0 + 1 x 1/2) / (1 + 1)"


def test_only_the_default_model_looks_at_groups_and_only_one_at_what_weighs_nothing() -> None:
    """What each asks the engine for."""
    asked = {model: method(model) for model in ("default", "flat", "flat-unweighted", "absolute")}
    assert [model for model, each in asked.items() if not each.flat] == ["default"]
    assert [model for model, each in asked.items() if each.weightless] == ["flat-unweighted"]


def test_xccdf_keeps_the_scores_of_groups() -> None:
    """A group that is half met is no control that failed."""
    sheet = checklist(
        group("G", control("A"), control("B")), group("H", control("C")), scoring={"method": "xccdf-default"}
    )
    case = set_before(sheet, {"A": "F", "B": "N", "C": "F"})
    assert score(case).root.supported.value == Fraction(3, 4)


def test_xccdf_keeps_the_scores_of_a_group_in_each_instance() -> None:
    """Half in the one and all in the other."""
    sheet = checklist(
        group("G", control("A"), control("B")), scoring={"method": "xccdf-default", "instances": "vertical"}
    )
    case = set_before(sheet, {"A@till": "F", "B@till": "N", "A@web": "F", "B@web": "F"}, IN_TWO)
    assert read(case, "G").value == Fraction(3, 4)


def test_controls_without_weight_make_a_number_where_the_method_takes_them() -> None:
    """All of them weigh nothing."""
    sheet = checklist(
        group("G", control("A", weight=0), control("B", weight=0)), scoring={"method": "xccdf-flat-unweighted"}
    )
    assert read(set_before(sheet, {"A": "F", "B": "N"}), "G").value == Fraction(1, 2)
