"""Answers: which ones a question accepts, and what each counts as."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.model.rating import HALF, Scale, built_in_scales

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist, Control, Measure, Question

NOTHING: Final = Fraction(0)
ALL: Final = Fraction(1)
_PLAIN: Final = re.compile(r"-?\d{1,12}(\.\d{1,12})?")


def known_scales(checklist: Checklist) -> dict[str, Scale]:
    """Gather the scales that this checklist's questions may name: the built-in ones and its own."""
    return {**built_in_scales(), **checklist.scales}


def scale_name(checklist: Checklist, control: Control, question: Question) -> str:
    """Name the question's scale: its own, else the control's, else the checklist's."""
    return question.scale or control.scale or checklist.scale


def cap_of(checklist: Checklist, scale: Scale | None) -> Fraction:
    """Say the most, from 0 to 1, that a claim without evidence counts as; no scale stands for a measured number."""
    if checklist.scoring.unsupported_cap is not None:
        return checklist.scoring.unsupported_cap
    return HALF if scale is None else scale.unsupported_cap


def value_of(question: Question, scale: Scale | None, answer: str) -> Fraction | None:
    """Say what ``answer`` counts as, 0 to 1; None when the question does not accept it.

    No scale stands for a measured number. ``not-applicable`` is on no scale.
    """
    if scale is not None:
        return _choice_value(scale, answer)
    return None if question.measure is None else _measured_value(question.measure, answer)


def accepts(question: Question, scale: Scale | None, answer: str) -> bool:
    """Tell whether ``answer`` is on the question's scale; no scale stands for a measured number."""
    return value_of(question, scale, answer) is not None


def accepted_answers(question: Question, scale: Scale | None) -> str:
    """List the accepted answers for people: ``N, P, L, F or a percentage such as 72%``."""
    if scale is None:
        return f"a number ({question.measure.unit})" if question.measure else "a number"
    names = ", ".join(choice.id for choice in scale.choices)
    percentage = "a percentage such as 72%" if scale.percentages else ""
    return " or ".join(part for part in (names, percentage) if part)


def _choice_value(scale: Scale, answer: str) -> Fraction | None:
    for choice in scale.choices:
        if choice.id == answer:
            return choice.achievement
    return _percentage(answer) if scale.percentages else None


def _percentage(answer: str) -> Fraction | None:
    number = _number(answer.removesuffix("%"))
    return number / 100 if number is not None and 0 <= number <= 100 else None  # noqa: PLR2004  the ends of a percentage


def _measured_value(measure: Measure, answer: str) -> Fraction | None:
    """Count 1 at the target or better, 0 at the limit or worse, linear between; without a limit met or not."""
    number = _number(answer.removesuffix("%") if measure.unit.startswith("%") else answer)
    if number is None:
        return None
    sign = 1 if measure.better == "higher" else -1
    ahead = sign * (number - measure.target)
    if ahead >= 0:
        return ALL
    span = NOTHING if measure.limit is None else sign * (measure.target - measure.limit)
    return max(NOTHING, ALL + ahead / span) if span > 0 else NOTHING


def _number(answer: str) -> Fraction | None:
    """Read a plain decimal; ratios such as ``1/3`` and a second per cent sign are no answers."""
    return Fraction(answer) if _PLAIN.fullmatch(answer) else None


def translated(scale: Scale | None, value: Fraction) -> str | None:
    """Name the answer that counts for most without counting for more than ``value``, 0 to 1.

    None where there is no such answer, or where a number would have to be measured.
    """
    if scale is None:
        return None
    fitting = [choice for choice in scale.choices if choice.achievement <= value]
    return max(fitting, key=lambda choice: choice.achievement).id if fitting else None
