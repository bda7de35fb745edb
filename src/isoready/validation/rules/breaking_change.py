"""A breaking change that the version's number does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.changes import Change
    from isoready.validation.shelf import LintSubject

_SHOWN: Final = 3


def _check(subject: LintSubject) -> Iterator[Fault]:
    changes = subject.changes
    if changes is not None and changes.breaking and not changes.fits:
        some = "; ".join(_said(change) for change in changes.breaking[:_SHOWN])
        more = f" and {len(changes.breaking) - _SHOWN} more" if len(changes.breaking) > _SHOWN else ""
        message = f"{subject.model.version} has changes since {changes.old} that break: {some}{more}"
        hint = (
            f"Make it {changes.asks_for} or higher. See them all: isoready checklist diff {changes.old} {changes.new}."
        )
        yield Fault(("version",), message, hint)


def _said(change: Change) -> str:
    return " ".join(part for part in (change.kind, change.id, change.key, change.what) if part)


RULE = LintRule(
    id="breaking-change",
    severity=Severity.ERROR,
    summary="A version breaks with the one before it, and its number does not say so.",
    check=_check,
)
