"""A step of a migration that names a control which its checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import Fault, MigrationRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import MigrationSubject


def _check(subject: MigrationSubject) -> Iterator[Fault]:
    for side, (word, checklist) in enumerate((("from", subject.old), ("to", subject.new))):
        nearest = Nearest(subject.known[side])
        for place, step in enumerate(subject.model.steps):
            for name in (step.sources, step.targets)[side]:
                if name not in subject.known[side]:
                    message = f"`{name}` is no control of {checklist.name}"
                    hint = nearest.hint(name, "Name a control, or `control/question`, of that version.")
                    yield Fault(("steps", place, word), message, hint, name)


RULE = MigrationRule(
    id="map-unknown-control",
    severity=Severity.ERROR,
    summary="A step names a control that the checklist on that side does not have.",
    check=_check,
)
