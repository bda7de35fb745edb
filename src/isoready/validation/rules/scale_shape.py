"""A scale, or a cap, that would lead out of 0 to 1."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.rating import MEASURE, NOT_APPLICABLE, Scale, built_in_scales
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import Keys


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    yield from _cap(("scoring",), subject.model.scoring.unsupported_cap)
    for name, scale in subject.model.scales.items():
        keys = ("scales", name)
        if name == MEASURE or name in built_in_scales():
            message = f"`{name}` is the name of a built-in scale"
            yield Fault(keys, message, "Give your own scale another name.", at_key=True)
        yield from _cap(keys, scale.unsupported_cap)
        yield from _choices((*keys, "choices"), scale)


def _cap(keys: Keys, cap: Fraction | None) -> Iterator[Fault]:
    if cap is not None and not 0 <= cap <= 1:
        hint = "Write it as a fraction such as 1/2."
        yield Fault((*keys, "unsupported_cap"), "a cap lies between 0 and 1", hint)


def _choices(keys: Keys, scale: Scale) -> Iterator[Fault]:
    if not scale.choices:
        yield Fault(
            keys, "the scale has no answers", "List its answers, from the least to the most achieved.", at_key=True
        )
    for place, choice in enumerate(scale.choices):
        if choice.id == NOT_APPLICABLE:
            message = f"`{NOT_APPLICABLE}` is an answer everywhere and cannot be a choice"
            yield Fault((*keys, place, "id"), message, "Take it out; `na_allowed` says where it is accepted.")
        if not 0 <= choice.achievement <= 1:
            message = f"`{choice.id}` counts as less than 0 or more than 1"
            yield Fault((*keys, place, "achievement"), message, "Write a fraction from 0 to 1, such as 1/2.")
    yield from _order(keys, scale)


def _order(keys: Keys, scale: Scale) -> Iterator[Fault]:
    for place, (worse, better) in enumerate(pairwise(scale.choices), start=1):
        if better.achievement < worse.achievement:
            message = f"`{better.id}` counts less than `{worse.id}`, which stands before it"
            yield Fault((*keys, place, "achievement"), message, "List the answers from the least to the most achieved.")
    if scale.choices and not scale.percentages and max(choice.achievement for choice in scale.choices) < 1:
        place = len(scale.choices) - 1
        message = "no answer of the scale counts in full, so whoever uses it always has a gap"
        yield Fault((*keys, place, "achievement"), message, "Let the best answer count 1.")


RULE = ChecklistRule(
    id="scale-shape",
    severity=Severity.ERROR,
    summary="A scale of the checklist's own, or a cap, cannot be scored from 0 to 1.",
    check=_check,
)
