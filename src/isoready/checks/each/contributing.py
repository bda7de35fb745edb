"""Whoever changes the software is told that another person reviews the change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.repository import in_repository

if TYPE_CHECKING:
    from collections.abc import Iterator

_REVIEW: Final = ("review", "approv", "second pair of eyes", "two pairs of eyes", "four eyes")


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        yield from page.silent(who_reviews_a_change=_REVIEW)


CHECK: Final = Check(
    id="contributing",
    statement="Whoever changes the software is told that another person reviews the change.",
    files=("CONTRIBUTING.md", "CONTRIBUTING*", ".github/CONTRIBUTING*", "docs/CONTRIBUTING*"),
    controls=controls("27001:A.8.25 29110:PM.1.10"),
    look=_look,
    subject="repositories",
    of_filled=False,
    needed=in_repository,
)
