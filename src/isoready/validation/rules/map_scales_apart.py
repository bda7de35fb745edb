"""An answer that a migration would carry to a scale on which it means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.correspondence import corresponding
from isoready.validation.rule import Fault, MigrationRule
from isoready.validation.walks import walk_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import MigrationSubject


def _check(subject: MigrationSubject) -> Iterator[Fault]:
    old, new = ({each.response_id: each for each in walk_questions(side)} for side in (subject.old, subject.new))
    for place, source, target in subject.model.links():
        for one, other in corresponding(source, target, subject.known):
            if (old[one].scale is None) != (new[other].scale is None):
                message = f"`{one}` and `{other}` are not both measured numbers, so no answer can be carried over"
                hint = "Lead them apart: one `retired`, the other `new`."
                yield Fault(("steps", place, "to"), message, hint, one)


RULE = MigrationRule(
    id="map-scales-apart",
    severity=Severity.ERROR,
    summary="A step leads from a measured number to a rated answer, or the other way.",
    check=_check,
)
