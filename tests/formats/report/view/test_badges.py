"""Badges: the darker, the more is achieved, and a letter says it again."""

from __future__ import annotations

from fractions import Fraction

import pytest

from isoready.formats.report.view.badges import band_badge, state_badge
from isoready.formats.report.words import load_words
from isoready.model.rating import Band, default_bands


def test_four_bands_have_four_tones() -> None:
    """N is the lightest, F the darkest."""
    bands = default_bands()
    assert [band_badge(band.id, bands).tone for band in bands] == ["0", "1", "2", "3"]


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_any_number_of_bands_shares_the_tones_out_in_order(count: int) -> None:
    """A better band is never lighter."""
    bands = [Band(id=f"B{place}", up_to=Fraction(100 * (place + 1), count)) for place in range(count)]
    tones = [band_badge(band.id, bands).tone for band in bands]
    assert tones == sorted(tones)
    assert tones[0] == "0"
    assert tones[-1] == ("3" if count > 1 else "0")


def test_a_state_has_a_letter_and_a_meaning() -> None:
    """Open is not the same as not applicable."""
    words = load_words()
    assert {state_badge(state, words).letter for state in ("open", "na", "none")} == {"?", "n/a", "–"}  # noqa: RUF001
