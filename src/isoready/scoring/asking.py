"""A question in its place: with the scale, the cap and the leave to pass that it inherits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from isoready.model.answers import ALL, accepted_answers, cap_of, scale_name, value_of
from isoready.model.cells import in_instance
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from isoready.model.checklist import Checklist, Control, Measure, Question
    from isoready.model.rating import Scale


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with everything that its control and checklist decide for it."""

    key: str
    """The key of its response."""
    control: str
    question: Question
    name: str
    """Name of its scale."""
    scale: Scale | None
    """None stands for a measured number."""
    formula: str
    """Name of the scale; for a measured number how it is counted."""
    best: Fraction
    """What the top of its scale counts as."""
    cap: Fraction
    """The most that a claim without evidence counts as."""
    na_allowed: bool
    weighs: bool
    """Whether its weight in the control is above 0."""
    instance: str = ""
    """The instance of the process that it is asked about; empty where there are none."""

    @property
    def cell(self) -> str:
        """The control, or the control in that instance."""
        return in_instance(self.control, self.instance) if self.instance else self.control


def asked(checklist: Checklist, scales: Mapping[str, Scale], control: Control) -> tuple[Asked, ...]:
    """Put each question of a control into its place."""
    return tuple(_placed(checklist, scales, control, question) for question in control.items)


def _placed(checklist: Checklist, scales: Mapping[str, Scale], control: Control, question: Question) -> Asked:
    name = scale_name(checklist, control, question)
    scale = scales.get(name)
    return Asked(
        key=control.response_id(question),
        control=control.id,
        question=question,
        name=name,
        scale=scale,
        formula=name if scale or question.measure is None else _counted(question.measure),
        best=ALL if scale is None or scale.percentages else _top(scale),
        cap=cap_of(checklist, scale),
        na_allowed=control.na_allowed,
        weighs=bool(question.weight),
    )


def _top(scale: Scale) -> Fraction:
    return max((choice.achievement for choice in scale.choices), default=ALL)


def _counted(measure: Measure) -> str:
    side, unit = ("more" if measure.better == "higher" else "less"), measure.unit
    if measure.limit is None:
        return f"measure: 1 at {written(measure.target)} {unit} or {side}, else 0"
    return f"measure: 1 at {written(measure.target)} {unit} or {side}, 0 at {written(measure.limit)}, linear between"


def asked_in(instances: Iterable[str], questions: Sequence[Asked]) -> tuple[Asked, ...]:
    """Ask a control's questions once for each instance."""
    return tuple(
        replace(each, key=in_instance(each.key, instance), instance=instance)
        for instance in instances
        for each in questions
    )


def achievement(question: Question, scale: Scale | None, answer: str) -> Fraction:
    """Say what ``answer`` counts as, 0 to 1; no scale stands for a measured number.

    Raises:
        ValueError: the question does not accept it; the message says what it accepts.
    """
    value = value_of(question, scale, answer)
    if value is None:
        msg = f"`{answer}` is not an answer here; use {accepted_answers(question, scale)}"
        raise ValueError(msg)
    return value
