"""A fact that nobody could give, or that no condition could name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.conditions import RESERVED
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.facts import Fact
    from isoready.validation.subjects import ChecklistSubject


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for name, fact in subject.model.facts.items():
        keys = ("facts", name)
        if name in RESERVED:
            message = f"`{name}` is a word of the language of conditions, so no condition can name this fact"
            yield Fault(keys, message, "Give it another name, such as two words joined by `_`.", at_key=True)
        if fact.choices and fact.type != "choice":
            message = f"`choices` is not read, because the type of `{name}` is `{fact.type}`"
            yield Fault((*keys, "choices"), message, "Write `type: choice`, or take `choices` out.", at_key=True)
        yield from _choices(name, fact)


def _choices(name: str, fact: Fact) -> Iterator[Fault]:
    if fact.type == "choice" and len(set(fact.choices)) < 2:  # noqa: PLR2004  with fewer there is nothing to choose
        message = f"`{name}` is a choice and has fewer than two choices"
        yield Fault(("facts", name), message, "List its answers under `choices`.", at_key=True)
    for place, choice in enumerate(fact.choices):
        if choice in fact.choices[:place]:
            yield Fault(("facts", name, "choices", place), f"`{choice}` is listed twice", "Take one of them out.")


RULE = ChecklistRule(
    id="fact-shape",
    severity=Severity.ERROR,
    summary="A fact has no choices where it needs them or some where it has no use for them, or a name that is taken.",
    check=_check,
)
