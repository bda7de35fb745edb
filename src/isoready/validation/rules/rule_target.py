"""A scoring rule, a grade or a rung that speaks of something the checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.rules import CapRule
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault
from isoready.validation.walks import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject

_Target = tuple[Keys, str, str]
"""The way to a name, what kind of thing it names, and the name."""


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    known = {
        "group": {placed.group.id for placed in subject.groups},
        "control": {placed.control.id for placed in subject.controls},
        "band": {band.id: None for band in subject.model.scoring.bands},
    }
    nearest = {kind: Nearest(names) for kind, names in known.items()}
    for keys, kind, name in (*_of_rules(subject), *_of_grades(subject), *_of_ladder(subject)):
        if name not in known[kind]:
            hint = nearest[kind].hint(name, f"Name a {kind} that the checklist has.")
            yield Fault(keys, f"there is no {kind} `{name}` in this checklist", hint)


def _of_rules(subject: ChecklistSubject) -> Iterator[_Target]:
    for place, rule in enumerate(subject.model.rules):
        keys = ("rules", place)
        yield (*keys, "control"), "control", rule.control
        if isinstance(rule, CapRule):
            yield (*keys, "group"), "group", rule.group
            yield (*keys, "below"), "band", rule.below
        else:
            yield (*keys, "at_most_as"), "control", rule.at_most_as


def _of_grades(subject: ChecklistSubject) -> Iterator[_Target]:
    for place, grade in enumerate(subject.model.grades):
        yield ("grades", place, "below"), "band", grade.below


def _of_ladder(subject: ChecklistSubject) -> Iterator[_Target]:
    for place, rung in enumerate(subject.model.ladder):
        if rung.needs.critical is not None:
            yield ("ladder", place, "needs", "critical"), "band", rung.needs.critical


RULE = ChecklistRule(
    id="rule-target",
    severity=Severity.ERROR,
    summary="A scoring rule, a grade or a rung names a group, a control or a band that does not exist.",
    check=_check,
)
