"""The shelf: a checklist with what belongs to it, its other versions, its locales and the words they follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from isoready.model.words import words_of
from isoready.validation.walks import PlacedControl, walk_listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.changes import Changes
    from isoready.model.checklist import Checklist
    from isoready.model.glossary import Glossary
    from isoready.model.locale import Locale
    from isoready.model.words import Way
    from isoready.validation.subjects import Places


@dataclass(frozen=True)
class LocaleSubject:
    """A locale to check, beside the checklist that it translates."""

    places: Places
    model: Locale
    checklist: Checklist

    @cached_property
    def english(self) -> Mapping[Way, str]:
        """Every text of the checklist, by the way to it."""
        return words_of(self.checklist)

    @cached_property
    def words(self) -> Mapping[Way, str]:
        """Every word of the locale, by the way to it."""
        return self.model.words()


@dataclass(frozen=True)
class GlossarySubject:
    """A glossary to check."""

    places: Places
    model: Glossary


@dataclass(frozen=True)
class LintSubject:
    """A checklist to lint, with the files that belong to it."""

    places: Places
    model: Checklist
    changes: Changes | None = None
    """What changed since the version before; None for the first."""
    versions: tuple[Checklist, ...] = ()
    """The other versions of the same checklist, the oldest first."""
    migrations: frozenset[str] = frozenset()
    """Versions from which a migration map leads to this one."""
    known: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each standard that a checklist at hand is made of (``ISO/IEC 27001:2022``), the ids that it has."""
    phrases: tuple[str, ...] = ()
    """What only standards say, in lower case."""
    behind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each language, the entries whose English changed since they were translated."""

    @cached_property
    def controls(self) -> tuple[PlacedControl, ...]:
        """Every control in the order of the file, also those that are not asked."""
        return tuple(walk_listed(self.model))
