"""A control of the new checklist of which a migration does not say where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, MigrationRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import MigrationSubject


def _check(subject: MigrationSubject) -> Iterator[Fault]:
    for key, places in subject.taking[1].items():
        if not places:
            message = f"nothing says where `{key}` of {subject.new.name} comes from"
            hint = "Add a step that leads to it; `new` where it was not asked before."
            yield Fault(("steps",), message, hint, key, at_key=True)


RULE = MigrationRule(
    id="map-no-origin",
    severity=Severity.ERROR,
    summary="A control of the new checklist is in no step.",
    check=_check,
)
