"""Charts: bars as wide as what they stand for."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.formats.report.building import GOOD, NOTHING

from isoready.formats.report.view.charts import bars_of, ticks_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_the_whole_stands_first_and_groups_follow_in_order(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Two processes and ten activities."""
    bars = bars_of(look(full), full.scorecard.root)
    assert bars[0].title == "The whole"
    assert [bar.depth for bar in bars] == [0, 1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2]


def test_what_is_supported_is_never_wider_than_what_is_claimed(
    look: Callable[[GapReport], Lens], full: GapReport
) -> None:
    """The solid bar lies inside the outline."""
    for bar in bars_of(look(full), full.scorecard.root):
        assert Fraction(bar.supported_width.removesuffix("%")) <= Fraction(bar.claimed_width.removesuffix("%"))


def test_no_number_is_no_bar(small: Callable[..., Lens]) -> None:
    """And a dash stands where the number would; the reason is on the page in words."""
    lens = small({"A": (None, NOTHING)}, scoring={"method": "weighted-mean", "unanswered": "exclude"})
    bar = bars_of(lens, lens.root)[0]
    assert (bar.claimed_width, bar.claimed) == ("0%", "–")  # noqa: RUF001  a dash is meant


def test_the_bands_fill_the_axis(small: Callable[..., Lens]) -> None:
    """Each as wide as its range."""
    ticks = ticks_of(small({"A": ("F", GOOD)}))
    assert [(tick.band, tick.span) for tick in ticks] == [("N", "15%"), ("P", "35%"), ("L", "35%"), ("F", "15%")]
