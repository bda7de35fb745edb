"""The contents: chapters, and as many groups as a page can hold."""

from __future__ import annotations

from isoready.formats.report.view.contents import CHAPTERS, MOST, contents_of
from isoready.formats.report.view.controls import Section
from isoready.formats.report.words import load_words


def section(name: str, level: int) -> Section:
    """A group without controls."""
    return Section(name, "Title", f"group-{name}", level, 3, "", "", ())


def test_chapters_are_numbered_and_groups_stand_under_the_controls() -> None:
    """In the order in which they are printed; what lies deeper than two levels is left out."""
    entries = contents_of(load_words(), (section("A", 1), section("A.1", 2), section("A.1.1", 3)))
    assert [(entry.number, entry.anchor, entry.level) for entry in entries[:6]] == [
        ("1", "standing", 1),
        ("2", "actions", 1),
        ("3", "controls", 1),
        ("", "group-A", 2),
        ("", "group-A.1", 3),
        ("4", "left-out", 1),
    ]


def test_a_checklist_of_many_groups_lists_the_upper_level_only() -> None:
    """The contents stay one page."""
    many = (section("A", 1), *(section(f"A.{place}", 2) for place in range(MOST)))
    assert len(contents_of(load_words(), many)) == len(CHAPTERS) + 1
