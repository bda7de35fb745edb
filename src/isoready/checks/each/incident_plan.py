"""The plan for incidents has an owner, people to call and levels of severity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.phrases import has_contact

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        yield from page.blank("owner")
        if not has_contact(page.text):
            yield Fault(page.top, "it names nobody to call", "List names with telephone numbers or mail addresses.")
        yield from page.silent(levels_of_severity=("severity", "severities", "sev-", "priority 1", "critical"))


CHECK: Final = Check(
    id="incident-plan",
    statement="The plan for incidents has an owner, people to call and levels of severity.",
    files=("policies/incident-response.md", "policies/incident*.md", "docs/policies/incident*.md", "isms/incident*.md"),
    controls=controls("27001:A.5.24 27001:A.5.26"),
    look=_look,
    subject="policies",
)
