"""The scope of the management system is written down and approved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.days import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.checks.store import Store

_FEWEST: Final = 5
"""Words that a scope has at least."""


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        if len(page.body.split()) < _FEWEST:
            hint = "Say which offices, teams, products and services are inside, and what is outside."
            yield Fault(page.top, "it says nothing yet", hint)
        yield from page.no_day("approved_on")
        if page.day("approved_on") is None and "approved_on" not in page.fields and not day_in(page.label("approved")):
            hint = "Write `approved_on:` in its front matter, or a line `Approved: 2026-01-31`."
            yield Fault(page.top, "nothing says when it was approved", hint)
        elif "approved_on" in page.fields:
            yield from page.blank("approved_on")


def _has_system(store: Store) -> bool:
    return bool(store.matching("isms/**", "qms/**"))


CHECK: Final = Check(
    id="scope-file",
    statement="The scope of the management system is written down and approved.",
    files=("isms/scope.md", "isms/scope.txt", "qms/scope.md", "qms/scope.txt"),
    controls=controls("27001:4.3 9001:4.3"),
    look=_look,
    subject="scopes",
    needed=_has_system,
)
