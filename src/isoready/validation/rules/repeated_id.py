"""An id that stands for two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault
from isoready.validation.walks import Keys, walk_listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.validation.subjects import ChecklistSubject

_Named = tuple[Keys, str]


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for kind, named in _families(subject):
        seen: set[str] = set()
        for keys, name in named:
            if name in seen:
                message = f"`{name}` is already the id of another {kind}"
                yield Fault((*keys, "id"), message, f"Give each {kind} an id of its own.")
            seen.add(name)


def _families(subject: ChecklistSubject) -> Iterator[tuple[str, Iterable[_Named]]]:
    """Sort what has an id into families, in each of which an id stands for one thing."""
    model = subject.model
    groups = [(placed.keys, placed.group.id) for placed in subject.groups]
    controls = [(placed.keys, placed.control.id) for placed in walk_listed(subject.model)]
    yield "group or control", groups + controls
    yield "objective", [(("objectives", place), each.id) for place, each in enumerate(model.objectives)]
    yield "rung", [(("ladder", place), each.id) for place, each in enumerate(model.ladder)]
    yield "band", [(("scoring", "bands", place), each.id) for place, each in enumerate(model.scoring.bands)]
    for placed in walk_listed(subject.model):
        questions = enumerate(placed.control.questions)
        yield "question", [((*placed.keys, "questions", place), each.id) for place, each in questions]
    for name, scale in model.scales.items():
        yield "choice", [(("scales", name, "choices", place), each.id) for place, each in enumerate(scale.choices)]


RULE = ChecklistRule(
    id="repeated-id",
    severity=Severity.ERROR,
    summary="Two groups, controls, questions, objectives, rungs, bands or choices have the same id.",
    check=_check,
)
