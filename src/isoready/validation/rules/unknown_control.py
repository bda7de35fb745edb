"""A response to a question that the checklist does not ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.cells import parted
from isoready.validation.nearest import Nearest
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    if not subject.same_checklist:
        return  # one fault says so; a hundred more would hide it
    questions: dict[str, list[str]] = {}
    for name, asked in subject.asked.items():
        questions.setdefault(asked.control.id, []).append(name)
    nearest = Nearest(subject.asked)
    for name in subject.model.responses:
        if name not in subject.asked:
            hint = _answer_under(questions.get(parted(name)[0].partition("/")[0])) or nearest.hint(
                name, "Correct the id, or move the response under `retired:` if it is no longer asked."
            )
            message = f"`{name}` is no question of {subject.checklist.name}"
            yield Fault(("responses", name), message, hint, name, at_key=True)


def _answer_under(questions: list[str] | None) -> str:
    if not questions:
        return ""
    return f"Answer under {', '.join(f'`{name}`' for name in questions)}."


RULE = AssessmentRule(
    id="unknown-control",
    severity=Severity.ERROR,
    summary="A response answers a control or a question that the checklist does not have.",
    check=_check,
)
