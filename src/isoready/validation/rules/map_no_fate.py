"""A control of the old checklist of which a migration does not say what became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, MigrationRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import MigrationSubject


def _check(subject: MigrationSubject) -> Iterator[Fault]:
    for key, places in subject.taking[0].items():
        if not places:
            message = f"nothing says what became of `{key}` of {subject.old.name}"
            hint = "Add a step that leads from it; `retired` where it is no longer asked."
            yield Fault(("steps",), message, hint, key, at_key=True)


RULE = MigrationRule(
    id="map-no-fate",
    severity=Severity.ERROR,
    summary="A control of the old checklist is in no step.",
    check=_check,
)
