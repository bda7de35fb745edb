"""Every control with its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.formats.report.building import CONFIRMED, GOOD, NOTHING, SEVERAL, control

from isoready.formats.report.view.controls import sections_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_every_control_has_its_row_once(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """In the checklist's order."""
    rows = [row.id for section in sections_of(look(full)) for row in section.rows]
    assert rows == [control.id for control in full.checklist.controls()]


def test_a_row_says_what_was_answered_and_what_carries_it(small: Callable[..., Lens]) -> None:
    """A percentage stands beside its rating; what is open or does not apply has no evidence to speak of."""
    answers = {
        "A": ("F", GOOD),
        "B": ("72%", CONFIRMED),
        "C": ("L", NOTHING),
        "D": (None, NOTHING),
        "E": ("not-applicable", NOTHING),
        "F": ("L", SEVERAL),
    }
    rows = sections_of(small(answers))[0].rows
    assert [(row.claimed.letter, row.supported.letter, row.given) for row in rows] == [
        ("F", "F", ""),
        ("L", "L", "answer\u00a072%"),
        ("L", "P", ""),
        ("?", "?", ""),
        ("n/a", "n/a", ""),
        ("L", "P", ""),
    ]
    assert [row.evidence for row in rows[:5]] == [
        "1 in order",
        "confirmed by A second person; 1 linked, not opened",
        "none named",
        "",
        "",
    ]
    assert rows[5].evidence.startswith("1 in order, 1 without digest, 1 missing")


def test_a_row_leads_to_its_gap_where_it_has_one(small: Callable[..., Lens]) -> None:
    """What is fully met has none."""
    rows = sections_of(small({"A": ("F", GOOD), "B": ("N", NOTHING)}))[0].rows
    assert [row.gap for row in rows] == ["", "gap-B"]


def test_headings_go_no_deeper_than_html_has_them(small: Callable[..., Lens]) -> None:
    """Groups in groups in groups stay readable."""
    inner: dict[str, object] = {"id": "G5", "title": "T", "controls": [control("A", 1)]}
    for depth in range(4, 0, -1):
        inner = {"id": f"G{depth}", "title": "T", "groups": [inner]}
    deep = small({"A": ("F", GOOD)}, groups=[inner])
    assert [section.heading for section in sections_of(deep)] == [3, 4, 5, 6, 6]
