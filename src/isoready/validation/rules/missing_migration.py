"""A breaking change with no way across for those who have answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LintSubject


def _check(subject: LintSubject) -> Iterator[Fault]:
    changes = subject.changes
    if changes is None or not changes.breaking:
        return
    old = changes.old.partition("@")[2]
    if old not in subject.migrations:
        message = f"{subject.model.name} breaks with {old}, and no migration map leads from there to here"
        file = f"migrations/{old}--{subject.model.version}.yaml"
        hint = f"Write {file} in the checklist's folder, so that no answer is lost."
        yield Fault(("version",), message, hint)


RULE = LintRule(
    id="missing-migration",
    severity=Severity.ERROR,
    summary="A version breaks with the one before it, and no migration map leads across.",
    check=_check,
)
