"""A rung that a firm can reach with a single answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    if subject.model.scoring.unanswered != "exclude":
        return
    for place, rung in enumerate(subject.model.ladder):
        if rung.needs.score is not None and not rung.needs.coverage:
            message = f"open questions leave the count, and `{rung.id}` needs a score but no `coverage`"
            hint = "Add `coverage`, such as 100, or write `unanswered: zero`."
            yield Fault(("ladder", place, "needs", "score"), message, hint)


RULE = ChecklistRule(
    id="coverage-not-needed",
    severity=Severity.WARNING,
    summary="Open questions leave the count and a rung does not ask how many there are, so one good answer is enough.",
    check=_check,
)
