"""The table of contents: chapters with their numbers, and what is under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.formats.report.view.controls import Section
    from isoready.formats.report.view.lens import Lens

CHAPTERS: Final = ("standing", "certainty", "plan", "actions", "controls", "left-out", "method", "trace", "origin")
DEEPEST: Final = 2
"""Groups this deep are in the contents; deeper ones are not."""
MOST: Final = 24
"""Groups that the contents list; a checklist with more lists the upper level only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    title: str
    anchor: str
    level: int
    """1 for a chapter."""
    number: str = ""
    """The chapter's number; chapters only."""


def chapters_of(lens: Lens) -> dict[str, Entry]:
    """Give each chapter that there is its number, by its name in the templates."""
    report = lens.report
    absent = {
        name
        for name, there in (("certainty", report.sensitivity), ("plan", report.plan or report.no_plan))
        if not there
    }
    return {
        key.replace("-", "_"): Entry(lens.words(f"chapter.{key}"), key, 1, str(place))
        for place, key in enumerate((key for key in CHAPTERS if key not in absent), 1)
    }


def contents_of(lens: Lens, chapters: Mapping[str, Entry], sections: tuple[Section, ...]) -> tuple[Entry, ...]:
    """Every chapter, and under the controls the groups that there are."""
    below = {"controls": tuple(_groups(lens, sections))}
    return tuple(entry for key, chapter in chapters.items() for entry in (chapter, *below.get(key, ())))


def _groups(lens: Lens, sections: tuple[Section, ...]) -> Iterator[Entry]:
    shown = [section for section in sections if section.level <= DEEPEST]
    if len(shown) > MOST:
        shown = [section for section in shown if section.level == 1]
    for section in shown:
        yield Entry(lens.words.named(section.id, section.title), section.anchor, section.level + 1)
