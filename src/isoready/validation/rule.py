"""A rule: one kind of fault that a checklist or an assessment can have, and the hand that finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from isoready.diagnostics import Severity
    from isoready.validation.mapped import CrosswalkSubject, MigrationSubject
    from isoready.validation.shelf import GlossarySubject, LintSubject, LocaleSubject
    from isoready.validation.subjects import AssessmentSubject, ChecklistSubject
    from isoready.validation.walks import Keys


class Fault(NamedTuple):
    """One place where a rule is broken."""

    keys: Keys
    """The value that is wrong."""
    message: str
    """What is wrong, in one sentence."""
    hint: str
    """The way out, in one sentence."""
    control: str = ""
    """The control it is about, where there is one."""
    at_key: bool = False
    """Whether to point at the key rather than at its value."""


class ChecklistRule(NamedTuple):
    """A rule on checklists."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[ChecklistSubject], Iterator[Fault]]


class AssessmentRule(NamedTuple):
    """A rule on assessments."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[AssessmentSubject], Iterator[Fault]]


class MigrationRule(NamedTuple):
    """A rule on migration maps."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[MigrationSubject], Iterator[Fault]]


class CrosswalkRule(NamedTuple):
    """A rule on crosswalks."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[CrosswalkSubject], Iterator[Fault]]


class LocaleRule(NamedTuple):
    """A rule on locales."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[LocaleSubject], Iterator[Fault]]


class GlossaryRule(NamedTuple):
    """A rule on glossaries."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[GlossarySubject], Iterator[Fault]]


class LintRule(NamedTuple):
    """A rule on a checklist among the files that belong to it; ``isoready checklist lint`` applies it."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[LintSubject], Iterator[Fault]]


Rule = ChecklistRule | AssessmentRule | MigrationRule | CrosswalkRule | LocaleRule | GlossaryRule | LintRule
