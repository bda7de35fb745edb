"""A scoring rule that can never change a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.rules import CapRule
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.rules import Rule
    from isoready.validation.subjects import ChecklistSubject

_ALL: Final = 100
"""Per cent."""


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    rules = subject.model.rules
    heights = {band.id: height for height, band in enumerate(subject.model.scoring.bands)}
    for place, rule in enumerate(rules):
        if isinstance(rule, CapRule):
            others = [each for each in rules[:place] + rules[place + 1 :] if isinstance(each, CapRule)]
            yield from _idle_cap(place, rule, others, heights)
            yield from _passed_over(place, rule, subject)
        if any(_case(rule) == _case(other) for other in rules[:place]):
            message = f"this rule about `{rule.control}` stands here a second time"
            yield Fault(("rules", place), message, "Take it out.", rule.control)


def _case(rule: Rule) -> object:
    """What it does, whatever reason it gives."""
    return type(rule), rule.model_copy(update={"because": ""})


def _idle_cap(place: int, rule: CapRule, others: Sequence[CapRule], heights: dict[str, int]) -> Iterator[Fault]:
    keys, name = ("rules", place), rule.control
    height = heights.get(rule.below, 1)
    if rule.at_most == _ALL:
        yield Fault((*keys, "at_most"), "a cap at 100 holds nothing down", "Lower it, or take the rule out.", name)
    elif not height:
        message = f"nothing is rated below `{rule.below}`, the lowest band, so this cap never holds"
        yield Fault((*keys, "below"), message, "Name a higher band, or take the rule out.", name)
    for other in others:
        same = (other.group, other.control) == (rule.group, name)
        if same and other.at_most <= rule.at_most and heights.get(other.below, 0) > height:
            message = f"another cap holds `{rule.group}` to no more already while `{name}` is below {other.below}"
            yield Fault((*keys, "at_most"), message, "Take it out, or let it hold the group to less.", name)
            return


def _passed_over(place: int, rule: CapRule, subject: ChecklistSubject) -> Iterator[Fault]:
    if subject.soundness and rule.group in subject.soundness.passed_over:
        message = f"the method above `{rule.group}` looks at its controls only, so this cap does not change the whole"
        yield Fault(("rules", place, "group"), message, "Cap what has that method, or take the rule out.", rule.control)


RULE = ChecklistRule(
    id="rule-without-effect",
    severity=Severity.WARNING,
    summary="A scoring rule can never change a number, or says what another rule says already.",
    check=_check,
)
