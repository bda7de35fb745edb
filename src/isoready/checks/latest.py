"""The latest record: of pages that each are of a day, the newest, and whether it is too old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.checks.check import Fault
from isoready.checks.days import months_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.checks.check import View
    from isoready.checks.pages import Page


def undated(pages: Sequence[Page]) -> Iterator[Fault]:
    """A fault for each page that says nowhere of which day it is."""
    for page in pages:
        if page.dated is None:
            hint = "Put the day into the file's name, such as 2026-01-31.md, or write `date:` in its front matter."
            yield Fault(page.top, "nothing says of which day this is", hint)


def too_old(view: View, pages: Sequence[Page], what: str) -> Iterator[Fault]:
    """A fault at the newest page where it is more than the settings' ``months`` old; days to come do not count."""
    months = view.settings["months"]
    dated = [(page.dated, page) for page in pages if page.dated is not None and page.dated <= view.today]
    if not dated:
        to_come = [page for page in pages if page.dated is not None]
        hint = f"Write when the {what} was; one that is planned is none yet."
        yield from (Fault(page.top, f"the only {what} is on a day to come", hint) for page in to_come[:1])
        return
    day, page = max(dated, key=lambda each: (each[0], each[1].path))
    if day < months_before(view.today, months):
        message = f"the last {what} was on {day}, more than {months} months ago"
        yield Fault(page.top, message, f"Hold the next {what}, and keep its record beside this one.")
