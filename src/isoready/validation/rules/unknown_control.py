"""A response to a question that the checklist does not ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.cells import parted
from isoready.model.checklist import State
from isoready.validation.nearest import Nearest
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Control
    from isoready.validation.subjects import AssessmentSubject

_OTHERWISE: Final = "Correct the id, or move the response under `retired:` if it is no longer asked."


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    if not subject.same_checklist:
        return  # one fault says so; a hundred more would hide it
    questions: dict[str, list[str]] = {}
    for name, asked in subject.asked.items():
        questions.setdefault(asked.control.id, []).append(name)
    nearest = Nearest(subject.asked)
    apart = {control.id: control for control in subject.checklist.listed() if control.state is not State.ACTIVE}
    for name in subject.model.responses:
        if name not in subject.asked:
            control = parted(name)[0].partition("/")[0]
            hint = _apart(apart.get(control)) or _answer_under(questions.get(control)) or nearest.hint(name, _OTHERWISE)
            message = f"`{name}` is no question of {subject.checklist.name}"
            yield Fault(("responses", name), message, hint, name, at_key=True)


def _apart(control: Control | None) -> str:
    if control is None:
        return ""
    if control.state is State.FUTURE:
        return "It is not asked yet: move the response under `retired:` until it is."
    went = f" It went to {', '.join(f'`{name}`' for name in control.replaced_by)}." if control.replaced_by else ""
    return f"It is no longer asked: move the response under `retired:`.{went}"


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
