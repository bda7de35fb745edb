"""Evidence as it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.formats.report.building import CONFIRMED, EXPIRED, GOOD, NOTHING, SEVERAL

from isoready.formats.report.view.evidence import sentences, state
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens


def test_each_piece_is_one_sentence_with_its_date(small: Callable[..., Lens]) -> None:
    """What counts still, what counted, who confirmed."""
    lens = small({"A": ("F", GOOD)})
    assert sentences(lens, (GOOD, EXPIRED, CONFIRMED)) == (
        "docs/plan.md: in order (counts until 2027-05-01).",
        "records/restore.md: older than it counts for (counted until 2026-03-01).",
        "https://example.org/x: a link, which is never opened; only a second person’s confirmation can support it.",  # noqa: RUF001
        "Confirmed by A second person.",
    )


def test_nothing_named_is_said(small: Callable[..., Lens]) -> None:
    """An empty list is not shown as nothing."""
    lens = small({"A": ("F", GOOD)})
    assert sentences(lens, (NOTHING,)) == ("No evidence was named.",)
    assert state(lens, (NOTHING,)) == "none named"


def test_a_cell_counts_every_outcome(small: Callable[..., Lens]) -> None:
    """One of each."""
    lens = small({"A": ("F", GOOD)})
    assert state(lens, (SEVERAL,)).count("1 ") == len(Outcome)
