"""A rung of the ladder that needs no more than the one below it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for place, (lower, upper) in enumerate(pairwise(subject.model.ladder), start=1):
        if lower.needs == upper.needs:
            message = f"`{upper.id}` needs no more than `{lower.id}`, so nobody with a score stands on `{lower.id}`"
            hint = "Let the higher rung need more, or take one of the two out."
            yield Fault(("ladder", place, "id"), message, hint)


RULE = ChecklistRule(
    id="rung-without-step",
    severity=Severity.WARNING,
    summary="A rung of the ladder needs no more than the one below it, so the lower one is hardly ever the verdict.",
    check=_check,
)
