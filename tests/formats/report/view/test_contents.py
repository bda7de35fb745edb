"""The contents: chapters, and as many groups as a page can hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from isoready.formats.report.view.contents import CHAPTERS, MOST, chapters_of, contents_of
from isoready.formats.report.view.controls import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def section(name: str, level: int) -> Section:
    """A group without controls."""
    return Section(name, "Title", f"group-{name}", level, 3, "", "", ())


def test_chapters_are_numbered_and_groups_stand_under_the_controls(
    look: Callable[[GapReport], Lens], full: GapReport
) -> None:
    """In the order in which they are printed; what lies deeper than two levels is left out."""
    entries = contents_of(
        look(full), chapters_of(look(full)), (section("A", 1), section("A.1", 2), section("A.1.1", 3))
    )
    assert [(entry.number, entry.anchor, entry.level) for entry in entries[:8]] == [
        ("1", "standing", 1),
        ("2", "certainty", 1),
        ("3", "plan", 1),
        ("4", "actions", 1),
        ("5", "controls", 1),
        ("", "group-A", 2),
        ("", "group-A.1", 3),
        ("6", "left-out", 1),
    ]


def test_a_chapter_that_nobody_asked_for_has_no_number(look: Callable[[GapReport], Lens], finished: GapReport) -> None:
    """The plan and how sure the verdict is; a reason why there is no plan is a chapter."""
    assert list(chapters_of(look(finished)))[:2] == ["standing", "actions"]
    told = replace(finished, no_plan="The highest verdict is reached.")
    assert list(chapters_of(look(told)))[:3] == ["standing", "plan", "actions"]


def test_a_checklist_of_many_groups_lists_the_upper_level_only(
    look: Callable[[GapReport], Lens], full: GapReport
) -> None:
    """The contents stay one page."""
    many = (section("A", 1), *(section(f"A.{place}", 2) for place in range(MOST)))
    assert len(contents_of(look(full), chapters_of(look(full)), many)) == len(CHAPTERS) + 1
