"""A measure in per cent whose target reads as a share of 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.values import written
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for asked in subject.questions:
        measure = asked.question.measure
        if measure is None or not measure.unit.startswith("%"):
            continue
        if measure.better == "higher" and 0 < measure.target <= 1:
            message = f"the target is {written(measure.target)} per cent, since the unit is `{measure.unit}` already"
            hint = f"Write `target: {written(100 * measure.target)}`, unless so little is meant; the limit likewise."
            yield Fault((*asked.keys, "measure", "target"), message, hint, asked.control.id)


RULE = ChecklistRule(
    id="percent-as-share",
    severity=Severity.WARNING,
    summary="A measure in per cent has a target of 1 or less, as if it were a share of 1.",
    check=_check,
)
