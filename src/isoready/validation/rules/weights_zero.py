"""A group in which nothing weighs anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Group
    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    hint = "Give at least one of them a weight above 0."
    if not any(group.weight for group in subject.model.groups):
        yield Fault(("groups",), "no group weighs anything, so there can be no score", hint, at_key=True)
    for placed in subject.groups:
        group = placed.group
        if group.weight and not _weighs(group):
            what = "nothing in it weighs anything" if group.groups or group.controls else "nothing is in it"
            message = f"group `{group.id}` has no score, because {what}"
            yield Fault((*placed.keys, "id"), message, "Give it a control that weighs something, or the weight 0.")
    for each in subject.controls:
        control = each.control
        if control.weight and control.questions and not any(question.weight for question in control.questions):
            message = f"`{control.id}` has no score, because none of its questions weighs anything"
            yield Fault((*each.keys, "questions"), message, hint, control.id, at_key=True)


def _weighs(group: Group) -> bool:
    return any(child.weight for child in group.groups) or any(control.weight for control in group.controls)


RULE = ChecklistRule(
    id="weights-zero",
    severity=Severity.WARNING,
    summary="A group or a control that should count has only children of weight 0.",
    check=_check,
)
