"""Controls that count at most as much as each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.rules import RequiresRule
from isoready.validation.circles import find_circles
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    needs: dict[str, list[str]] = {}
    places: dict[tuple[str, str], int] = {}
    for place, rule in enumerate(subject.model.rules):
        if isinstance(rule, RequiresRule):
            needs.setdefault(rule.control, []).append(rule.at_most_as)
            places.setdefault((rule.control, rule.at_most_as), place)
    for circle in find_circles(needs):
        around = " at most as ".join(f"`{name}`" for name in (*circle, circle[0]))
        second = circle[1 % len(circle)]
        keys = ("rules", places[circle[0], second], "at_most_as")
        hint = "Take one of these rules out, so that one control counts by itself."
        yield Fault(keys, f"the rules go round in a circle: {around}", hint, circle[0])


RULE = ChecklistRule(
    id="requires-circle",
    severity=Severity.ERROR,
    summary="The `requires` rules let controls depend on each other in a circle.",
    check=_check,
)
