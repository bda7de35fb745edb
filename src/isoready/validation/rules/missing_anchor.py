"""An answer of which nobody knows what it looks like, or a description of no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import Asked


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for asked in subject.questions:
        if asked.scale is not None:
            names = [choice.id for choice in asked.scale.choices]
            yield from _missing(asked, names)
            yield from _surplus(asked, names)


def _missing(asked: Asked, names: list[str]) -> Iterator[Fault]:
    missing = ", ".join(f"`{name}`" for name in names if name not in asked.question.answers)
    if missing:
        message = f"`{asked.response_id}` has no description of {missing}"
        hint = "Describe every answer of the scale under `answers:`, as one would see it in a firm of ten."
        at = "answers" if asked.question.answers else "question"
        yield Fault((*asked.keys, at), message, hint, asked.control.id, at_key=True)


def _surplus(asked: Asked, names: list[str]) -> Iterator[Fault]:
    for name in asked.question.answers:
        if name not in names:
            message = f"`{name}` is not an answer of the scale `{asked.scale_name}`"
            hint = f"The answers are {', '.join(names)}." if names else "This scale takes percentages only."
            yield Fault((*asked.keys, "answers", name), message, hint, asked.control.id, at_key=True)


RULE = ChecklistRule(
    id="missing-anchor",
    severity=Severity.WARNING,
    summary="An answer is not described, or something is described that is not an answer.",
    check=_check,
)
