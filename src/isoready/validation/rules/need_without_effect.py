"""A need of a rung that the worst answers meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.rules import Needs
    from isoready.model.score import Shortfall
    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    if subject.soundness is None:
        return
    any_critical = any(placed.control.critical for placed in subject.controls)
    tried = zip(subject.model.ladder[1:], subject.soundness.rungs, strict=False)
    for place, (rung, reach) in enumerate(tried, start=1):
        for need in _met(rung.needs, reach.worst, any_critical=any_critical):
            message = f"`{need}` of `{rung.id}` keeps nobody off: the worst answers meet it"
            hint = "Let it need more than the worst answers come to, or take it out."
            yield Fault(("ladder", place, "needs", need), message, hint)


def _met(needs: Needs, lacks: tuple[Shortfall, ...], *, any_critical: bool) -> Iterator[str]:
    """Name the needs, as the file states them, that the worst answers meet; what is open is the worst coverage."""
    lacking = {lack.need for lack in lacks}
    for need in ("score", "every_group"):
        if getattr(needs, need) is not None and need not in lacking:
            yield need
    if needs.critical is not None and any_critical and "critical" not in lacking:
        yield "critical"
    if needs.coverage is not None and not needs.coverage:
        yield "coverage"


RULE = ChecklistRule(
    id="need-without-effect",
    severity=Severity.WARNING,
    summary="A rung of the ladder needs something that every firm has, whatever it answers.",
    check=_check,
)
