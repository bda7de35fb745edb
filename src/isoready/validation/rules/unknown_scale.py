"""A scale that is neither built in nor the checklist's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.answers import known_scales
from isoready.model.rating import MEASURE
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import Keys


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    known = {*known_scales(subject.model), MEASURE}
    nearest = Nearest(sorted(known))
    for keys, name, control in _named(subject):
        if name is not None and name not in known:
            message = f"there is no scale named `{name}`"
            hint = nearest.hint(name, f"Use one of {', '.join(sorted(known))}, or define it under `scales:`.")
            yield Fault((*keys, "scale"), message, hint, control)


def _named(subject: ChecklistSubject) -> Iterator[tuple[Keys, str | None, str]]:
    yield (), subject.model.scale, ""
    for placed in subject.controls:
        yield placed.keys, placed.control.scale, placed.control.id
        for place, question in enumerate(placed.control.questions):
            yield (*placed.keys, "questions", place), question.scale, placed.control.id


RULE = ChecklistRule(
    id="unknown-scale",
    severity=Severity.ERROR,
    summary="A question is to be answered on a scale that does not exist.",
    check=_check,
)
