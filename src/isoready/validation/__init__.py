"""Validation: every fault of a checklist or an assessment that its schema cannot see, one rule a file."""

from isoready.validation.checking import check_assessment, check_checklist, check_glossary, check_locale, lint_checklist
from isoready.validation.registry import all_rules
from isoready.validation.rule import AssessmentRule, ChecklistRule, Fault, GlossaryRule, LintRule, LocaleRule, Rule
from isoready.validation.shelf import GlossarySubject, LintSubject, LocaleSubject
from isoready.validation.subjects import AssessmentSubject, ChecklistSubject, Places

__all__ = [
    "AssessmentRule",
    "AssessmentSubject",
    "ChecklistRule",
    "ChecklistSubject",
    "Fault",
    "GlossaryRule",
    "GlossarySubject",
    "LintRule",
    "LintSubject",
    "LocaleRule",
    "LocaleSubject",
    "Places",
    "Rule",
    "all_rules",
    "check_assessment",
    "check_checklist",
    "check_glossary",
    "check_locale",
    "lint_checklist",
]
