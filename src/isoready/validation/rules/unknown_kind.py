"""A method for a kind of group that the checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    kinds = {placed.group.kind for placed in subject.groups}
    nearest = Nearest(kinds)
    for kind in subject.model.scoring.by_kind:
        if kind not in kinds:
            hint = nearest.hint(kind, "Write the `kind` of some group, or take this out.")
            yield Fault(("scoring", "by_kind", kind), f"no group is of the kind `{kind}`", hint, at_key=True)


RULE = ChecklistRule(
    id="unknown-kind",
    severity=Severity.ERROR,
    summary="A method is chosen for a kind of group that there is not, so that those groups are scored by another.",
    check=_check,
)
