"""An effort that lacks a step up the scale, or has one that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import known_scales
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import PlacedControl


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    scales = known_scales(subject.model)
    for placed in subject.controls:
        scale = scales.get(placed.control.scale or subject.model.scale)
        if scale is not None:
            yield from _faults(placed, [choice.id for choice in scale.choices[1:]])


def _faults(placed: PlacedControl, steps: list[str]) -> Iterator[Fault]:
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
