"""What the answer given looks like, and what the next better one looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.report import numbers
from isoready.model.answers import known_scales, scale_name
from isoready.model.rating import MEASURE, NOT_APPLICABLE
from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.formats.report.view.lens import Lens
    from isoready.model.checklist import Control, Question
    from isoready.model.score import ScoreNode


@dataclass(frozen=True, slots=True)
class Anchor:
    """One answer, described as it looks in a small firm."""

    label: str
    answer: str
    text: str


def anchors_of(lens: Lens, control: Control, node: ScoreNode) -> tuple[Anchor, ...]:
    """Describe the answer now and the next one, for each question."""
    asked = {child.id: child for child in node.children if child.kind is Kind.QUESTION}
    return tuple(
        anchor
        for question in control.items
        for anchor in _of_question(lens, control, question, asked.get(control.response_id(question), node))
    )


def _of_question(lens: Lens, control: Control, question: Question, node: ScoreNode) -> Iterator[Anchor]:
    scale = scale_name(lens.checklist, control, question)
    measure = question.measure or control.measure
    if scale == MEASURE and measure:
        better = lens.words(f"measure.{measure.better}", target=numbers.trimmed(measure.target), unit=measure.unit)
        yield Anchor(lens.words("anchor.target"), "", better)
        return
    answers = _answers(lens, scale, question)
    now = next((answer for answer in (node.answer, node.claimed.rating) if answer in answers), "")
    if now and node.answer != NOT_APPLICABLE:
        yield Anchor(lens.words("anchor.now"), now, question.answers[now])
    place = answers.index(now) + 1 if now else min(1, len(answers) - 1)
    if 0 <= place < len(answers):
        label = lens.words("anchor.next" if now else "anchor.first")
        yield Anchor(label, answers[place], question.answers[answers[place]])


def _answers(lens: Lens, scale: str, question: Question) -> list[str]:
    """List the described answers of a question, from the least to the most achieved."""
    known = known_scales(lens.checklist).get(scale)
    order = [choice.id for choice in known.choices] if known else list(question.answers)
    return [answer for answer in order if answer in question.answers]
