"""A rule: one kind of fault that a file of ours can have, and the hand that finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from isoready.validation.mapped import CrosswalkSubject, MigrationSubject
from isoready.validation.shelf import GlossarySubject, LintSubject, LocaleSubject
from isoready.validation.subjects import AssessmentSubject, ChecklistSubject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from isoready.diagnostics import Severity
    from isoready.validation.walks import Keys

Subject = TypeVar("Subject")


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


@dataclass(frozen=True)
class Rule(Generic[Subject]):
    """A rule on one kind of subject."""

    id: str
    """Kebab-case name of the fault; the file's name with hyphens, and that of its page."""
    severity: Severity
    summary: str
    """The fault in one sentence."""
    check: Callable[[Subject], Iterator[Fault]]


class ChecklistRule(Rule[ChecklistSubject]):
    """A rule on checklists."""


class AssessmentRule(Rule[AssessmentSubject]):
    """A rule on assessments."""


class MigrationRule(Rule[MigrationSubject]):
    """A rule on migration maps."""


class CrosswalkRule(Rule[CrosswalkSubject]):
    """A rule on crosswalks."""


class LocaleRule(Rule[LocaleSubject]):
    """A rule on locales."""


class GlossaryRule(Rule[GlossarySubject]):
    """A rule on glossaries."""


class LintRule(Rule[LintSubject]):
    """A rule on a checklist among the files that belong to it; ``isoready checklist lint`` applies it."""


AnyRule = Rule[Any]
