"""Questions of a catalog: the statement of a control with its answers, and how a number is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.oscal.markup import marked
from isoready.formats.oscal.writing import NAMESPACE, Object, made, own, prose, theirs
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.formats.oscal.identity import Names
    from isoready.model.checklist import Control, Measure, Question


def statement(control: Control, names: Names) -> Object:
    """Write what a control asks: one question, or several as items; with what each answer looks like."""
    return made(
        id=names.statement(control),
        name="statement",
        prose=marked(control.question or ""),
        parts=[
            *(_item(control, question, names) for question in control.questions),
            *_answers(control.answers),
            *_measure(control.measure),
        ],
    )


def _item(control: Control, question: Question, names: Names) -> Object:
    return made(
        id=names.item(control, question.id),
        name="item",
        props=[
            theirs("label", question.id),
            *own("scale", question.scale or ""),
            *(own("weight", written(question.weight)) if question.weight != 1 else []),
        ],
        prose=marked(question.question),
        parts=[*_answers(question.answers), *_measure(question.measure)],
    )


def _answers(answers: Mapping[str, str]) -> Iterator[Object]:
    """What each answer looks like in a firm of ten."""
    for answer, text in answers.items():
        yield from prose("answer", text, ns=NAMESPACE, props=[theirs("label", answer)])


def _measure(measure: Measure | None) -> Iterator[Object]:
    if measure is None:
        return
    yield made(
        name="measure",
        ns=NAMESPACE,
        props=[
            *own("unit", measure.unit),
            *own("target", written(measure.target)),
            *([] if measure.limit is None else own("limit", written(measure.limit))),
            *own("better", measure.better),
            *own("shape", measure.shape),
        ],
        parts=[
            each
            for name in ("how", "a", "b", "because")
            for each in prose(f"measure-{name}", getattr(measure, name), ns=NAMESPACE)
        ],
    )
