"""A check: a statement that is true or false of a firm's files, and the hand that looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from isoready.checks.kinds import Choice, Flag, Patterns
from isoready.checks.patterns import fitting
from isoready.checks.settings import Setting
from isoready.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from isoready.checks.pages import Page
    from isoready.checks.store import Store
    from isoready.checks.tables import Table
    from isoready.document import Document
    from isoready.document.lines import Lines
    from isoready.location import Location
    from isoready.model.checks import ControlRef


class Fault(NamedTuple):
    """One place where the statement is not true."""

    location: Location
    message: str
    """What is wrong, in one sentence."""
    hint: str
    """The way out, in one sentence."""
    pointer: str = ""
    """The way to the value in its file, where it has one."""


@dataclass(frozen=True)
class View:
    """What a check is given to look at."""

    store: Store
    files: tuple[str, ...]
    """Those that fit its patterns, from the folder, sorted."""
    settings: Mapping[str, Any]
    day: date
    """As on which day it looks."""
    unread: list[str] = field(default_factory=list)
    """Files that could not be understood; their own fault is told once, whichever checks looked."""
    read: dict[str, Lines] = field(default_factory=dict)
    """The text of each page and table that a check was given, by its path for people."""

    rows: list[int] = field(default_factory=list)
    """How many rows each of its own tables has."""
    days_asked: list[date] = field(default_factory=list)
    """The day, once for each time that it was asked for; a result for which nobody asked is the same on any day."""

    @property
    def today(self) -> date:
        """The day."""
        self.days_asked.append(self.day)
        return self.day

    def tables(self, *patterns: str) -> Iterator[Table]:
        """Each CSV file that can be understood: of its own files, or of those that fit the patterns."""
        for table in self._understood(self.store.table, patterns):
            self.read[table.path] = table.document.lines
            if not patterns:
                self.rows.append(len(table.rows))
            yield table

    def pages(self, *patterns: str) -> Iterator[Page]:
        """Each Markdown or text file that can be understood."""
        for page in self._understood(self.store.page, patterns):
            self.read[page.path] = page.lines
            yield page

    def documents(self, *patterns: str) -> Iterator[Document]:
        """Each YAML, JSON or TOML file that can be understood."""
        return self._understood(self.store.document, patterns)

    def report(self, kind: str, path: str) -> Any:  # noqa: ANN401  each kind has facts of its own
        """What a report of another program says; None where it cannot be understood."""
        found = self.store.report(kind, path)
        if found is None:
            self.unread.append(path)
        return found

    def _understood(self, read: Callable[[str], Any], patterns: tuple[str, ...]) -> Iterator[Any]:
        for path in fitting(self.store.paths, patterns) if patterns else self.files:
            found = read(path)
            if found is None:
                self.unread.append(path)
            else:
                yield found


def _never(_: Store) -> bool:
    return False


def _always(_: View) -> bool:
    return True


@dataclass(frozen=True)
class Check:
    """One check."""

    id: str
    """Kebab-case; the file's name with hyphens, and that of its page."""
    statement: str
    """What is true if it holds, in one sentence."""
    files: tuple[str, ...]
    """Patterns of what it looks at; the first is the usual one."""
    controls: tuple[ControlRef, ...]
    look: Callable[[View], Iterator[Fault]]
    subject: str
    """What it looks at, in the plural: ``policies``."""
    settings: Mapping[str, Setting] = field(default_factory=dict)
    severity: Severity = Severity.WARNING
    of_reports: bool = False
    """Whether it looks at what programs write, so that one may be written again by the run that looks."""
    of_all: bool = False
    """Whether it looks at every file, so that those are not named as looked at in which it found nothing."""
    of_filled: bool = True
    """Whether it fails for a page or table in which a place is still to be filled in."""
    needed: Callable[[Store], bool] = _never
    """Whether a folder must have such a file."""
    applies: Callable[[View], bool] = _always
    """Whether there is something to judge in the files that were found."""

    def named(self, settings: Mapping[str, Any]) -> tuple[str, ...]:
        """The files that the firm's rules name, of a check that is made of rules."""
        rules = settings.get("rules", ())
        return tuple(dict.fromkeys(rule[key] for rule in rules for key in ("file", "parent") if key in rule))

    @property
    def all_settings(self) -> dict[str, Setting]:
        """What a firm can set for it: its own, and what every check has."""
        by_name = {
            "files": Setting(Patterns(), self.files, "the files it looks at"),
            "required": Setting(Flag(), default=False, meaning="whether it fails where there is no such file"),
        }
        return {
            **self.settings,
            **({} if "rules" in self.settings else by_name),
            "enabled": Setting(Flag(), default=True, meaning="whether it is asked at all"),
            "severity": Setting(Choice(tuple(Severity)), str(self.severity), "how bad a fault of it is"),
        }
