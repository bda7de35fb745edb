"""Controls that wait for each other through prerequisites and ``requires`` rules together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.rules import RequiresRule
from isoready.validation.circles import find_circles
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    placed = {each.control.id: each for each in reversed(subject.controls)}
    waits = {each.control.id: tuple(each.control.prerequisites) for each in subject.controls}
    holds: dict[str, tuple[str, ...]] = {}
    for rule in subject.model.rules:
        if isinstance(rule, RequiresRule):
            holds[rule.control] = (*holds.get(rule.control, ()), rule.at_most_as)
    both = {name: (*waits[name], *holds.get(name, ())) for name in waits}
    for circle in find_circles(both):
        steps = [(name, need, need in waits[name]) for name, need in pairwise((*circle, circle[0]))]
        if len({waiting for _, _, waiting in steps}) > 1:
            around = "".join(f" {'needs' if waiting else 'counts at most as'} `{need}`" for _, need, waiting in steps)
            message = f"prerequisites and rules go round in a circle: `{circle[0]}`{around}"
            first = next(name for name, _, waiting in steps if waiting)
            hint = "Take one of these prerequisites or rules out, so that one control can come first."
            yield Fault((*placed[first].keys, "prerequisites"), message, hint, first, at_key=True)


RULE = ChecklistRule(
    id="waiting-circle",
    severity=Severity.ERROR,
    summary="A control waits for another that can count no more than the first, so neither can be done.",
    check=_check,
)
