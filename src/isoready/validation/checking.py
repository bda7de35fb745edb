"""Checking: every rule asked about one file, every fault told with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, pointer
from isoready.validation.registry import all_rules
from isoready.validation.rule import (
    AnyRule,
    AssessmentRule,
    ChecklistRule,
    CrosswalkRule,
    Fault,
    GlossaryRule,
    LintRule,
    LocaleRule,
    MigrationRule,
    Rule,
    Subject,
)

if TYPE_CHECKING:
    from isoready.validation.mapped import CrosswalkSubject, MigrationSubject
    from isoready.validation.shelf import GlossarySubject, LintSubject, LocaleSubject
    from isoready.validation.subjects import AssessmentSubject, ChecklistSubject, Places


def check_checklist(subject: ChecklistSubject) -> list[Diagnostic]:
    """Apply every rule on checklists; the faults are sorted by place, and a sound file is never asked for places."""
    return _applied(ChecklistRule, subject, subject.places)


def check_assessment(subject: AssessmentSubject) -> list[Diagnostic]:
    """Apply every rule on assessments; the faults are sorted by place."""
    return _applied(AssessmentRule, subject, subject.places)


def check_migration(subject: MigrationSubject) -> list[Diagnostic]:
    """Apply every rule on migration maps; the faults are sorted by place."""
    return _applied(MigrationRule, subject, subject.places)


def check_crosswalk(subject: CrosswalkSubject) -> list[Diagnostic]:
    """Apply every rule on crosswalks; the faults are sorted by place."""
    return _applied(CrosswalkRule, subject, subject.places)


def check_locale(subject: LocaleSubject) -> list[Diagnostic]:
    """Apply every rule on locales; the faults are sorted by place."""
    return _applied(LocaleRule, subject, subject.places)


def check_glossary(subject: GlossarySubject) -> list[Diagnostic]:
    """Apply every rule on glossaries; the faults are sorted by place."""
    return _applied(GlossaryRule, subject, subject.places)


def lint_checklist(subject: LintSubject) -> list[Diagnostic]:
    """Apply every rule on a checklist among its files; the faults are sorted by place."""
    return _applied(LintRule, subject, subject.places)


def _applied(kind: type[Rule[Subject]], subject: Subject, places: Places) -> list[Diagnostic]:
    rules = (rule for rule in all_rules() if isinstance(rule, kind))
    found = (_told(rule, fault, places) for rule in rules for fault in rule.check(subject))
    return sorted(found, key=lambda diagnostic: diagnostic.order)


def _told(rule: AnyRule, fault: Fault, places: Places) -> Diagnostic:
    location = places.locate_key(*fault.keys) if fault.at_key else places.locate(*fault.keys)
    way = pointer(fault.keys)
    return Diagnostic(location, rule.severity, rule.id, fault.message, fault.hint, fault.control, way)
