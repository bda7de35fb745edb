"""A locale of another checklist than the one it stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LocaleRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LocaleSubject


def _check(subject: LocaleSubject) -> Iterator[Fault]:
    pin, checklist = subject.model.checklist, subject.checklist
    for key, given, beside in (("id", pin.id, checklist.id), ("version", pin.version, checklist.version)):
        if given != beside:
            message = f"these are words of {pin.id}@{pin.version}, and the checklist beside them is {checklist.name}"
            hint = f"Write `{key}: {beside}` when the words are of that checklist, or move the file beside its own."
            yield Fault(("checklist", key), message, hint)
            return


RULE = LocaleRule(
    id="locale-mismatch",
    severity=Severity.ERROR,
    summary="A locale translates another checklist or another version than the one it stands beside.",
    check=_check,
)
