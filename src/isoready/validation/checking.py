"""Checking: every rule asked about one file, every fault told with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Diagnostic, pointer
from isoready.validation.registry import all_rules
from isoready.validation.rule import (
    AssessmentRule,
    ChecklistRule,
    CrosswalkRule,
    Fault,
    GlossaryRule,
    LintRule,
    LocaleRule,
    MigrationRule,
    Rule,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.validation.mapped import CrosswalkSubject, MigrationSubject
    from isoready.validation.shelf import GlossarySubject, LintSubject, LocaleSubject
    from isoready.validation.subjects import AssessmentSubject, ChecklistSubject, Places


def check_checklist(subject: ChecklistSubject) -> list[Diagnostic]:
    """Apply every rule on checklists; the faults are sorted by place, and a sound file is never asked for places."""
    rules = (rule for rule in all_rules() if isinstance(rule, ChecklistRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def check_assessment(subject: AssessmentSubject) -> list[Diagnostic]:
    """Apply every rule on assessments; the faults are sorted by place."""
    rules = (rule for rule in all_rules() if isinstance(rule, AssessmentRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def check_migration(subject: MigrationSubject) -> list[Diagnostic]:
    """Apply every rule on migration maps; the faults are sorted by place."""
    rules = (rule for rule in all_rules() if isinstance(rule, MigrationRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def check_crosswalk(subject: CrosswalkSubject) -> list[Diagnostic]:
    """Apply every rule on crosswalks; the faults are sorted by place."""
    rules = (rule for rule in all_rules() if isinstance(rule, CrosswalkRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def check_locale(subject: LocaleSubject) -> list[Diagnostic]:
    """Apply every rule on locales; the faults are sorted by place."""
    rules = (rule for rule in all_rules() if isinstance(rule, LocaleRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def check_glossary(subject: GlossarySubject) -> list[Diagnostic]:
    """Apply every rule on glossaries; the faults are sorted by place."""
    rules = (rule for rule in all_rules() if isinstance(rule, GlossaryRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def lint_checklist(subject: LintSubject) -> list[Diagnostic]:
    """Apply every rule on a checklist among its files; the faults are sorted by place."""
    rules = (rule for rule in all_rules() if isinstance(rule, LintRule))
    return _sorted(_told(rule, fault, subject.places) for rule in rules for fault in rule.check(subject))


def _told(rule: Rule, fault: Fault, places: Places) -> Diagnostic:
    location = places.locate_key(*fault.keys) if fault.at_key else places.locate(*fault.keys)
    way = pointer(fault.keys)
    return Diagnostic(location, rule.severity, rule.id, fault.message, fault.hint, fault.control, way)


def _sorted(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda diagnostic: diagnostic.order)
