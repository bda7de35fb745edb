"""An effort that lacks a step up the scale, or has one that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault
from isoready.validation.subjects import ChecklistSubject
from isoready.validation.walks import Asked, PlacedControl


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    asked: dict[str, list[Asked]] = {}
    for each in subject.questions:
        asked.setdefault(each.control.id, []).append(each)
    for placed in subject.controls:
        questions = asked.get(placed.control.id, [])
        if questions and all(each.scale and each.scale.choices for each in questions):
            yield from _faults(placed, _steps(questions))


def _steps(questions: list[Asked]) -> Mapping[str, None]:
    """Collect every answer above the lowest, of all scales that the control uses, in their order."""
    return {choice.id: None for each in questions if each.scale for choice in each.scale.choices[1:]}


def _faults(placed: PlacedControl, steps: Mapping[str, None]) -> Iterator[Fault]:
    effort, name = placed.control.effort, placed.control.id
    missing = ", ".join(f"`{step}`" for step in steps if step not in effort)
    if missing:
        hint = "Give the person-days from the answer below to each answer above the lowest."
        yield Fault((*placed.keys, "effort"), f"`effort` has no step to {missing}", hint, name, at_key=True)
    for step in effort:
        if step not in steps:
            message = f"`effort` has a step to `{step}`, which is no answer above the lowest"
            hint = f"The steps are {', '.join(steps)}."
            yield Fault((*placed.keys, "effort", step), message, hint, name, at_key=True)


RULE = ChecklistRule(
    id="effort-step",
    severity=Severity.ERROR,
    summary="The effort of a control does not have exactly one step for each answer above the lowest.",
    check=_check,
)
