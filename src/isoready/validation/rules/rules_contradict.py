"""Two caps that say different things of the same case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.rules import CapRule
from isoready.model.values import written
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    first: dict[tuple[str, str, str], CapRule] = {}
    for place, rule in enumerate(subject.model.rules):
        if not isinstance(rule, CapRule):
            continue
        other = first.setdefault((rule.group, rule.control, rule.below), rule)
        if other.at_most != rule.at_most:
            case = f"while `{rule.control}` is below {rule.below}"
            limits = f"{written(rule.at_most)} here and {written(other.at_most)} before"
            message = f"the rules contradict each other: {case}, `{rule.group}` counts at most {limits}"
            hint = "Keep the one that is meant, and take the other out."
            yield Fault(("rules", place, "at_most"), message, hint, rule.control)


RULE = ChecklistRule(
    id="rules-contradict",
    severity=Severity.ERROR,
    summary="Two caps hold the same group to different limits in the same case.",
    check=_check,
)
