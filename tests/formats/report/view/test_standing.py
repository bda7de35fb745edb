"""Where the firm stands: one page, whatever there is to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.formats.report.building import GOOD, NOTHING

from isoready.formats.report.view.standing import SHORTFALLS, standing_of
from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_every_control_is_in_the_tally_once(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Claimed and supported, with what is open and what does not apply."""
    tallies = standing_of(look(full)).tallies
    controls = len(list(full.scorecard.root.of_kind(Kind.CONTROL)))
    assert sum(tally.claimed for tally in tallies) == sum(tally.supported for tally in tallies) == controls
    assert [tally.badge.letter for tally in tallies] == ["F", "L", "P", "N", "?", "n/a"]


def test_a_long_list_of_shortfalls_is_cut_and_says_so(small: Callable[..., Lens]) -> None:
    """The page stays one page."""
    answers = {f"A{place}": ("N", NOTHING) for place in range(SHORTFALLS + 4)}
    standing = standing_of(small(answers, {name: {"critical": True} for name in answers}))
    assert len(standing.missing) == SHORTFALLS
    assert standing.more.startswith("and ")


def test_the_highest_verdict_has_nothing_after_it(look: Callable[[GapReport], Lens], finished: GapReport) -> None:
    """And all of the ladder below it is passed."""
    standing = standing_of(look(finished))
    assert (standing.next_rung, standing.missing, standing.more) == ("", (), "")
    assert [step.state for step in standing.steps] == ["reached", "reached", "here"]
    assert standing.range == "Nothing is open, so the score has no range."


def test_evidence_for_everything_is_said_differently(small: Callable[..., Lens]) -> None:
    """No points apart, no blame."""
    assert "supports everything" in standing_of(small({"A": ("L", GOOD)})).lead
    assert "points between the two (taken before rounding)" in standing_of(small({"A": ("F", NOTHING)})).lead


def test_no_number_is_said_with_its_reason(look: Callable[[GapReport], Lens], empty: GapReport) -> None:
    """And the range is what is still possible."""
    standing = standing_of(look(empty))
    assert standing.lead == "There is no score yet: nothing answered."
    assert standing.coverage.startswith("0 of 67")
