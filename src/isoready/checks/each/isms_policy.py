"""The information security policy has an owner, was approved and is not past its review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.policies import overdue

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        yield from page.blank("owner", "approved_by", "approved_on", "next_review")
        yield from page.no_day("approved_on")
        yield from overdue(view, page)


CHECK: Final = Check(
    id="isms-policy",
    statement="The information security policy has an owner, was approved and is not past its review.",
    files=(
        "policies/information-security.md",
        "policies/information-security*.md",
        "isms/policy.md",
        "docs/policies/information-security*.md",
    ),
    controls=controls("27001:5.2 27001:A.5.1"),
    look=_look,
    subject="policies",
)
