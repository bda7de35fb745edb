"""Whoever finds a weakness is told whom to tell and when they hear back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.phrases import has_contact, has_length_of_time
from isoready.checks.repository import in_repository

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        if not has_contact(page.text):
            hint = "Name a mail address, a web address or a telephone number that somebody looks at."
            yield Fault(page.top, "it names no contact", hint)
        if not has_length_of_time(page.text):
            hint = "Say within how many days whoever reports something hears from you."
            yield Fault(page.top, "it promises no time of response", hint)


CHECK: Final = Check(
    id="security-policy",
    statement="Whoever finds a weakness is told whom to tell and when they hear back.",
    files=("SECURITY.md", ".github/SECURITY.md", "docs/SECURITY.md"),
    controls=controls("27001:A.5.24 27001:A.6.8 27001:A.8.8"),
    look=_look,
    subject="repositories",
    needed=in_repository,
)
