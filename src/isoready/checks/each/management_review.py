"""The management looked at the whole within twelve months, and what it decided is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.latest import too_old, undated
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    pages = list(view.pages())
    yield from undated(pages)
    yield from too_old(view, pages, "management review")
    for page in pages:
        yield from page.without(
            what_was_looked_at=("input", "looked at", "agenda"), decisions=("decision", "output", "decided")
        )


CHECK: Final = Check(
    id="management-review",
    statement="The management looked at the whole within twelve months, and what it decided is written down.",
    files=("records/management-review/*.md", "records/management-reviews/*.md"),
    controls=controls("27001:9.3.1 27001:9.3.2 27001:9.3.3 9001:9.3"),
    look=_look,
    subject="records of management reviews",
    settings={
        "months": Setting(Whole(1, 120), 12, "how many months a review counts"),
    },
)
