"""The backup policy has an owner and says how often, for how long and how a restore is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        yield from page.blank("owner")
        yield from page.silent(
            how_often_copies_are_made=("how often", "frequency", "nightly", "daily", "hourly", "weekly", "every "),
            how_long_copies_are_kept=("retention", "retain", "kept for", "keep", "are kept"),
            tests_of_a_restore=("restore",),
        )


CHECK: Final = Check(
    id="backup-policy",
    statement="The backup policy has an owner and says how often, for how long and how a restore is tested.",
    files=("policies/backup.md", "policies/backup*.md", "docs/policies/backup*.md"),
    controls=controls("27001:A.8.13 29110:PM.2.5"),
    look=_look,
    subject="policies",
)
