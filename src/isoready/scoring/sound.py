"""Refusals: a checklist whose numbers could only be wrong is not scored at all."""

from __future__ import annotations

from collections import Counter
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.answers import NOTHING
from isoready.model.rating import MEASURE, Band
from isoready.model.rules import CapRule, RequiresRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from isoready.model.checklist import Checklist, Control
    from isoready.scoring.asking import Asked


def refuse_unsound(
    checklist: Checklist, controls: Mapping[str, Control], asked: Mapping[str, tuple[Asked, ...]]
) -> None:
    """Go on only with a checklist that does not contradict itself.

    ``isoready check`` finds the same faults with their lines; this is the last guard for callers that did not ask it.

    Raises:
        IsoreadyError: there is a fault; the first is told.
    """
    for fault in _faults(checklist, controls, asked):
        msg = f"{checklist.name} cannot be scored: {fault}"
        raise IsoreadyError(msg, "Mend the checklist; `isoready check` on its file shows the line.")


def _faults(
    checklist: Checklist, controls: Mapping[str, Control], asked: Mapping[str, tuple[Asked, ...]]
) -> Iterator[str]:
    yield from _repeated(checklist)
    for control, questions in asked.items():
        yield from _questions(control, questions)
    yield from _scales(checklist)
    yield from _bands(checklist.scoring.bands)
    yield from _band_names(checklist)
    yield from _rules(checklist, controls)
    yield from _circle(requirements(checklist))


def _repeated(checklist: Checklist) -> Iterator[str]:
    ids = [group.id for group in checklist.all_groups()] + [control.id for control in checklist.controls()]
    yield from (f"`{name}` stands for {count} things" for name, count in Counter(ids).items() if count > 1)


def _questions(control: str, questions: Sequence[Asked]) -> Iterator[str]:
    if not questions:
        yield f"{control} asks nothing"
    if len({each.key for each in questions}) < len(questions):
        yield f"{control} has two questions of one id"
    for each in questions:
        if each.scale is None and each.name != MEASURE:
            yield f"{each.key} uses scale `{each.name}`, which there is not"
        elif each.scale is None and each.question.measure is None:
            yield f"{each.key} is measured but has no `measure`"


def _scales(checklist: Checklist) -> Iterator[str]:
    for name, scale in checklist.scales.items():
        numbers = [*(choice.achievement for choice in scale.choices), scale.unsupported_cap]
        if not scale.choices or not all(0 <= number <= 1 for number in numbers):
            yield f"scale `{name}` has no answers, or numbers that are not between 0 and 1"
    if not 0 <= (checklist.scoring.unsupported_cap or 0) <= 1:
        yield "`unsupported_cap` is not between 0 and 1"


def _bands(bands: Iterable[Band]) -> Iterator[str]:
    edges = [NOTHING, *(band.up_to for band in bands)]
    if any(upper <= lower for lower, upper in pairwise(edges)) or edges[-1] != 100:  # noqa: PLR2004  per cent
        yield "its bands do not rise from above 0 to 100"


def _rules(checklist: Checklist, controls: Mapping[str, Control]) -> Iterator[str]:
    groups = {group.id for group in checklist.all_groups()}
    for rule in checklist.rules:
        named = (rule.control,) if isinstance(rule, CapRule) else (rule.control, rule.at_most_as)
        yield from (f"a rule names control `{name}`, which there is not" for name in named if name not in controls)
        if isinstance(rule, CapRule) and rule.group not in groups:
            yield f"a rule names group `{rule.group}`, which there is not"


def _band_names(checklist: Checklist) -> Iterator[str]:
    named = {rule.below for rule in checklist.grades}
    named |= {rule.below for rule in checklist.rules if isinstance(rule, CapRule)}
    named |= {rung.needs.critical for rung in checklist.ladder if rung.needs.critical is not None}
    known = {band.id for band in checklist.scoring.bands}
    yield from (f"band `{name}` is named, which there is not" for name in sorted(named - known))


def _circle(needs: Mapping[str, Iterable[str]]) -> Iterator[str]:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as fault:
        yield f"controls require each other in a circle: {' -> '.join(fault.args[1])}"


def requirements(checklist: Checklist) -> dict[str, list[str]]:
    """For each control that a ``requires`` rule holds down, the controls it counts at most as."""
    needs: dict[str, list[str]] = {}
    for rule in checklist.rules:
        if isinstance(rule, RequiresRule):
            needs.setdefault(rule.control, []).append(rule.at_most_as)
    return needs
