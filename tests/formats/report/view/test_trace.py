"""The trace: enough to redo a number by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.formats.report.building import GOOD, NOTHING

from isoready.formats.report.view.trace import common_formula, fired_of, shown, traces_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_the_printed_products_add_up_to_the_printed_result(small: Callable[..., Lens]) -> None:
    """(1 x 1 + 3 x 1/3) / 4 is a half."""
    lens = small({"A": ("F", GOOD), "B": ("P", GOOD)}, {"A": {"weight": 1}, "B": {"weight": 3}})
    group = traces_of(lens)[1]
    assert [(part.weight, part.supported, part.supported_product) for part in group.parts] == [
        ("1", "1", "1"),
        ("3", "1/3", "1"),
    ]
    assert (group.weights, group.supported_sum, group.supported) == ("4", "2", "50.0\u00a0%")


def test_every_group_is_traced(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """The whole, two processes, ten activities."""
    assert len(traces_of(look(full))) == 13


def test_what_is_left_out_is_in_the_table_with_its_reason(small: Callable[..., Lens]) -> None:
    """It has a weight and no value."""
    group = traces_of(small({"A": ("F", GOOD), "B": ("not-applicable", NOTHING)}))[1]
    assert group.parts[1].left_out
    assert (group.parts[1].supported, group.parts[1].supported_product) == ("", "")


def test_a_method_without_products_prints_none(small: Callable[..., Lens]) -> None:
    """The weakest link is no sum."""
    lens = small({"A": ("F", GOOD), "B": ("P", GOOD)}, scoring={"method": "weakest-link"})
    trace = traces_of(lens)[1]
    assert (trace.supported_sum, trace.parts[0].supported_product) == ("", "")
    assert common_formula(lens) == "Everywhere: the least of the values."


def test_a_rule_that_fired_is_told_with_before_and_after(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Claims without evidence, and a group that is capped."""
    rules = {row.rule for row in fired_of(look(full))}
    assert {"claim without evidence", "cap, by PM.1.4"} <= rules
    assert all(row.before != row.after for row in fired_of(look(full)))


def test_a_long_fraction_is_rounded_and_marked(small: Callable[..., Lens]) -> None:
    """Whoever needs it exactly finds it in the JSON report."""
    lens = small({"A": ("F", GOOD)})
    assert shown(lens, Fraction(5, 8)) == "5/8"
    assert shown(lens, Fraction(123_456, 654_321)) == "≈\u00a00.18868"
