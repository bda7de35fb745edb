"""A fact that is not given, so that what depends on it is asked in any case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.validation.conditioned import walk_conditioned
from isoready.validation.rule import AssessmentRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import AssessmentSubject

_NAMED: Final = 5
"""How many are named; the others are counted."""


def _check(subject: AssessmentSubject) -> Iterator[Fault]:
    if not subject.same_checklist:
        return  # one fault says so; others would hide it
    waiting: dict[str, list[str]] = {}
    for conditioned in walk_conditioned(subject.checklist):
        for name in conditioned.facts:
            waiting.setdefault(name, []).append(conditioned.id)
    for name, fact in subject.checklist.facts.items():
        if name in waiting and name not in subject.model.profile:
            message = f"the fact `{name}` is not given, and {_listed(waiting[name])} may depend on it"
            hint = f"{fact.question} Write {fact.accepts} as `{name}` under `profile`."
            yield Fault(("profile",), message, hint, at_key=True)


def _listed(ids: list[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(f"`{each}`" for each in ids[:_NAMED]) + more


RULE = AssessmentRule(
    id="missing-fact",
    severity=Severity.WARNING,
    summary="A fact that decides what applies is not given, so what depends on it is asked in any case.",
    check=_check,
)
