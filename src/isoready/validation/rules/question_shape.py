"""A control that asks nothing, or asks in two ways at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Control
    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for placed in subject.controls:
        control = placed.control
        if not control.questions and control.question is None:
            message = f"`{control.id}` asks nothing"
            hint = "Give it a `question` with `answers`, or several `questions`."
            yield Fault((*placed.keys, "id"), message, hint, control.id)
        elif control.questions:
            for key in _of_one_question(control):
                message = f"`{key}` belongs to a control with one question, and `{control.id}` has `questions`"
                hint = f"Move `{key}` into one of the `questions`, or take it out."
                yield Fault((*placed.keys, key), message, hint, control.id, at_key=True)


def _of_one_question(control: Control) -> Iterator[str]:
    if control.question is not None:
        yield "question"
    if control.answers:
        yield "answers"
    if control.measure is not None:
        yield "measure"


RULE = ChecklistRule(
    id="question-shape",
    severity=Severity.ERROR,
    summary="A control has neither a `question` nor `questions`, or mixes the two.",
    check=_check,
)
