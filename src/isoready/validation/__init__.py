"""Validation: every fault of a checklist or an assessment that its schema cannot see, one rule a file."""

from isoready.validation.checking import (
    check_assessment,
    check_checklist,
    check_crosswalk,
    check_glossary,
    check_locale,
    check_migration,
    lint_checklist,
)
from isoready.validation.mapped import CrosswalkSubject, MigrationSubject
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
)
from isoready.validation.shelf import GlossarySubject, LintSubject, LocaleSubject
from isoready.validation.subjects import AssessmentSubject, ChecklistSubject, Places

__all__ = [
    "AnyRule",
    "AssessmentRule",
    "AssessmentSubject",
    "ChecklistRule",
    "ChecklistSubject",
    "CrosswalkRule",
    "CrosswalkSubject",
    "Fault",
    "GlossaryRule",
    "GlossarySubject",
    "LintRule",
    "LintSubject",
    "LocaleRule",
    "LocaleSubject",
    "MigrationRule",
    "MigrationSubject",
    "Places",
    "Rule",
    "all_rules",
    "check_assessment",
    "check_checklist",
    "check_crosswalk",
    "check_glossary",
    "check_locale",
    "check_migration",
    "lint_checklist",
]
