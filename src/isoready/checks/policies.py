"""Policies: the pages in a folder of policies, and the fields that say who stands by each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Fault
from isoready.diagnostics import pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.check import View
    from isoready.checks.pages import Page

POLICIES: Final = ("policies/*.md", "docs/policies/*.md")
REVIEWED: Final = ("reviewed_on", "last_review", "approved_on")
"""Fields that say when somebody last looked at a policy."""


def policies(view: View) -> Iterator[Page]:
    """Each policy; the page that leads to the others is none."""
    return (page for page in view.pages() if page.name.lower() not in {"readme.md", "index.md"})


def overdue(view: View, page: Page) -> Iterator[Fault]:
    """A fault where the next review of a policy is past, or is no day."""
    yield from page.no_day("next_review")
    day = page.day("next_review")
    if day is not None and day < view.today:
        hint = "Review it now, and write when the next review is."
        yield Fault(page.place("next_review"), f"its review was due on {day}", hint, pointer(["next_review"]))
