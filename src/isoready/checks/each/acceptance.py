"""Every record of acceptance is signed and dated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        yield from page.blank("signed_by", "date")
        yield from page.no_day("date")


CHECK: Final = Check(
    id="acceptance",
    statement="Every record of acceptance is signed and dated.",
    files=("records/acceptance.md", "records/acceptance*.md", "records/acceptance/*.md"),
    controls=controls("29110:PM.4.1"),
    look=_look,
    subject="records of acceptance",
)
