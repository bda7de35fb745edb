"""A clause of a standard that is named by its number alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import CrosswalkRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.mapped import CrosswalkSubject


def _check(subject: CrosswalkSubject) -> Iterator[Fault]:
    standard = subject.model.right.standard
    if standard is None:
        return
    for place, mapping in enumerate(subject.model.mappings):
        if mapping.title is None:
            message = f"`{mapping.right}` of {standard} has no title"
            yield Fault(("mappings", place, "to"), message, "Add its short title under `title`.", mapping.left)


RULE = CrosswalkRule(
    id="crosswalk-heading-untitled",
    severity=Severity.WARNING,
    summary="A heading of a standard has no title beside its number.",
    check=_check,
)
