"""Answers to another checklist than the one at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_SHOWN: Final = 12
"""Hex digits of a digest that people compare."""


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    pin, checklist, digest = subject.model.checklist, subject.checklist, subject.checklist_digest
    if pin.id != checklist.id:
        message = f"these are answers to `{pin.id}`, and the checklist at hand is `{checklist.id}`"
        yield Fault(("checklist", "id"), message, "Use the checklist that was answered, or correct the id.")
    elif pin.version != checklist.version:
        message = f"these are answers to {pin.id}@{pin.version}, and the checklist at hand is {checklist.name}"
        hint = "Use the version that was answered, or take the answers along with `isoready migrate`."
        yield Fault(("checklist", "version"), message, hint)
    elif pin.digest is not None and pin.digest != digest:
        message = (
            f"the checklist's file is not the one that was answered: {pin.digest[:_SHOWN]}…, now {digest[:_SHOWN]}…"
        )
        hint = (
            "Answers are scored with exactly the file that they answer: name its folder with --checklists. Or compare "
            f"the two with `isoready checklist diff`, and if the answers hold, write `digest: {digest}`."
        )
        yield Fault(("checklist", "digest"), message, hint)


RULE = AssessmentRule(
    id="checklist-mismatch",
    severity=Severity.ERROR,
    summary="The checklist at hand is not the one, the version or the file that was answered.",
    check=_check,
)
