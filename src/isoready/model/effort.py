"""Effort: what each step up a question's scale costs, in person-days, as the checklist estimates it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.answers import ALL, NOTHING, scale_name
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.checklist import Checklist, Control, Measure, Question
    from isoready.model.rating import Scale


class Step(NamedTuple):
    """An answer above the lowest, and what it takes to come to it from the answer below."""

    answer: str
    value: Fraction
    """What it counts as, 0 to 1."""
    days: Fraction
    """Person-days."""


_FINE: Final = 10**6
"""One over this is the smallest decimal of a measured answer that we write."""


def steps_of(
    checklist: Checklist, scales: Mapping[str, Scale], control: Control, question: Question
) -> tuple[Step, ...]:
    """List the answers of a question above the lowest, from the least to the best, with their days.

    The control's effort is shared among its questions by weight (equally where none weighs anything). An effort that is
    no answer of the control's scale leads to the top. A question on another scale than its control's takes, for each of
    its answers, the efforts of the control that lie between it and the answer below.

    Args:
        checklist: Whose scale counts where neither question nor control names one.
        scales: Every scale by name; a name that is not there stands for a measured number.
        control: What holds the question and knows the effort.
        question: One of the control's.
    """
    answers = _answers(scales.get(scale_name(checklist, control, question)), question.measure)
    efforts = _efforts(scales.get(control.scale or checklist.scale), control)
    share = _share(control, question)
    return tuple(
        Step(answer, value, share * sum((days for worth, days in efforts if above < worth <= up_to), NOTHING))
        for (answer, value), above, up_to in _spans(answers)
    )


def steps_ahead(steps: Sequence[Step], claimed: Fraction, supported: Fraction) -> tuple[Step, ...]:
    """List the steps that lead from where a question stands to its top.

    Where evidence is wanting, what is claimed is said to be done: the first step then is the one that leads to the
    claim, which is the most that showing it can cost. A percentage between two answers pays the whole next step.

    Args:
        steps: All steps of the question.
        claimed: What the answer counts as, if it is true.
        supported: What its evidence lets it count as.
    """
    return tuple(step for step in steps if step.value > supported and step.value >= claimed)


def days_to_renew(steps: Sequence[Step], claimed: Fraction) -> Fraction:
    """Say what it takes to show again what is claimed: the step that leads to it; nothing for the lowest answer."""
    return next((step.days for step in steps if step.value >= claimed), NOTHING) if claimed else NOTHING


def lowest_answer(scale: Scale | None, measure: Measure | None) -> str:
    """Name the answer that counts least; for a measured number one at the limit, or short of the target."""
    return _answers(scale, measure)[0][0]


def _answers(scale: Scale | None, measure: Measure | None) -> list[tuple[str, Fraction]]:
    """List what may be answered and what it counts as, from the least to the best."""
    if scale is not None:
        listed = sorted(((choice.id, choice.achievement) for choice in scale.choices), key=lambda each: each[1])
        return [*listed, ("100%", ALL)] if scale.percentages and listed[-1][1] < ALL else listed
    if measure is None:
        return [("", NOTHING)]
    up = measure.better == "higher"
    short = measure.target + (-1 if up else 1)
    limit = short if measure.limit is None else measure.limit
    return [(_plain(limit, up=not up), NOTHING), (_plain(measure.target, up=up), ALL)]


def _plain(number: Fraction, *, up: bool) -> str:
    """Write a number as an answer, which takes no ratios: rounded to that side where it must be."""
    if _FINE % number.denominator == 0:
        return written(number)
    scaled = number * _FINE
    return written(Fraction(ceil(scaled) if up else floor(scaled), _FINE))


def _spans(answers: Sequence[tuple[str, Fraction]]) -> Iterator[tuple[tuple[str, Fraction], Fraction, Fraction]]:
    """Give each answer but the lowest the efforts that lie above the answer below and not above itself.

    The first takes all below it too, and the last all above.
    """
    last = len(answers) - 1
    for place, (lower, upper) in enumerate(pairwise(answers), start=1):
        yield upper, -ALL if place == 1 else lower[1], 2 * ALL if place == last else upper[1]


def _efforts(scale: Scale | None, control: Control) -> list[tuple[Fraction, Fraction]]:
    """Pair what each step of the control leads to with its days."""
    worth = {choice.id: choice.achievement for choice in scale.choices} if scale else {}
    return [(worth.get(answer, ALL), days) for answer, days in control.effort.items()]


def _share(control: Control, question: Question) -> Fraction:
    weight = sum((each.weight for each in control.items), NOTHING)
    return question.weight / weight if weight else Fraction(1, len(control.items))
