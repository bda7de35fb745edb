"""The lens: values, ratings and places as every page shows them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.formats.report.building import GOOD, NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (Fraction(0), "none"),
        (Fraction(1), "1\u00a0day"),
        (Fraction(1, 2), "0.5\u00a0days"),
        (Fraction(3), "3\u00a0days"),
    ],
)
def test_an_effort_is_in_days(days: Fraction, shown: str, small: Callable[..., Lens]) -> None:
    """Nothing to do is none, one day is one."""
    assert small({"A": ("F", GOOD)}).days(days) == shown


def test_a_group_without_a_number_has_a_badge_of_its_own(small: Callable[..., Lens]) -> None:
    """It is neither open nor not applicable."""
    scoring = {"method": "weighted-mean", "unanswered": "block"}
    lens = small({"A": ("F", GOOD), "B": (None, NOTHING)}, scoring=scoring)
    assert lens.badge(lens.root, lens.root.supported).tone == "none"


def test_a_link_leads_to_the_gap_or_the_row_or_nowhere(small: Callable[..., Lens]) -> None:
    """As far as there is something to lead to."""
    lens = small({"A": ("F", GOOD), "B": ("N", NOTHING)})
    assert [link.anchor for link in lens.links(("A", "B", "X"))] == ["control-A", "gap-B", ""]


def test_a_title_stands_beside_its_id(small: Callable[..., Lens]) -> None:
    """The whole has only its title; what is not known keeps its id."""
    lens = small({"A": ("F", GOOD)})
    assert [lens.title(name) for name in ("G", lens.root.id, "X")] == ["G The group", lens.root.title, "X"]


def test_all_met_does_not_read_100_while_something_is_open(small: Callable[..., Lens]) -> None:
    """Of what is answered everything is met; the rest may not be."""
    scoring = {"method": "weighted-mean", "unanswered": "exclude"}
    lens = small({"A": ("F", GOOD), "B": (None, NOTHING)}, scoring=scoring)
    assert lens.score(lens.root, lens.root.supported) == "99.9\u00a0%"
