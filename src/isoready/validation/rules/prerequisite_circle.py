"""Controls that are each other's prerequisites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.circles import find_circles
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    placed = {each.control.id: each for each in reversed(subject.controls)}
    needs = {each.control.id: each.control.prerequisites for each in subject.controls}
    for circle in find_circles(needs):
        first = placed[circle[0]]
        around = " needs ".join(f"`{name}`" for name in (*circle, circle[0]))
        message = f"the prerequisites go round in a circle: {around}"
        hint = "Take one of these prerequisites out, so that one control can come first."
        yield Fault((*first.keys, "prerequisites"), message, hint, circle[0], at_key=True)


RULE = ChecklistRule(
    id="prerequisite-circle",
    severity=Severity.ERROR,
    summary="Controls wait for each other in a circle, so that none of them can be done first.",
    check=_check,
)
