"""A measured number without a usable target and limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.rating import MEASURE
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Measure
    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import Asked


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for asked in subject.questions:
        measure = asked.question.measure
        if asked.scale_name == MEASURE and measure is None:
            message = f"`{asked.response_id}` is answered with a measured number, and there is no `measure`"
            yield _fault(asked, "scale", message, "Add `measure` with `unit`, `target` and `better`.")
        elif measure is not None and asked.scale_name != MEASURE:
            message = (
                f"`measure` is not read, because `{asked.response_id}` is answered on the scale `{asked.scale_name}`"
            )
            yield _fault(asked, "measure", message, f"Write `scale: {MEASURE}`, or take `measure` out.")
        elif measure is not None:
            yield from _limit(asked, measure)


def _limit(asked: Asked, measure: Measure) -> Iterator[Fault]:
    if measure.limit is None:
        return
    keys = (*asked.keys, "measure", "limit")
    way_out = f"Put the limit {'below' if measure.better == 'higher' else 'above'} the target, or leave it out."
    if measure.limit == measure.target:
        yield Fault(keys, "the limit is the target, so nothing lies between them", way_out, asked.control.id)
    elif (measure.limit > measure.target) == (measure.better == "higher"):
        message = f"the limit is better than the target, since {measure.better} is better"
        yield Fault(keys, message, way_out, asked.control.id)


def _fault(asked: Asked, key: str, message: str, hint: str) -> Fault:
    return Fault((*asked.keys, key), message, hint, asked.control.id, at_key=True)


RULE = ChecklistRule(
    id="measure-shape",
    severity=Severity.ERROR,
    summary="A measured question has no `measure`, or one whose limit does not lie on the worse side of its target.",
    check=_check,
)
