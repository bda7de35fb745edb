"""The store: the files of one folder, each read and understood once, whichever checks look at it."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, TypeVar

from isoready.checks.pages import Page
from isoready.checks.patterns import fitting
from isoready.checks.tables import Table
from isoready.document import DocumentFault, parse
from isoready.document.intake import take_in
from isoready.document.lines import Lines
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from isoready.diagnostics import Diagnostic
    from isoready.document import Document

T = TypeVar("T")
Tags: TypeAlias = "Callable[[], tuple[str, ...]]"
_MANIFESTS: Final = (
    "pyproject.toml",
    "setup.py",
    "package.json",
    "go.mod",
    "Cargo.toml",
    "pom.xml",
    "build.gradle*",
    "composer.json",
    "*.csproj",
    "Gemfile",
)
_LAID: Final = ".isoready/"
"""Folder of the schemas that ``isoready init`` lays."""


class Readers(NamedTuple):
    """How files are read; the pipeline brings those that belong to other rooms."""

    bytes_of: Callable[[str, str], bytes]
    """From the path below the folder, and the path for people, to at most some bytes."""
    rows: Callable[[bytes, str], Document]
    front_matter: Callable[[bytes, str], Document]
    reports: Mapping[str, Callable[[bytes, str], Any]] = {}
    """Readers of what other programs write, by kind: tests, coverage, analysis, bom, lock, secrets."""
    report_bytes_of: Callable[[str, str], bytes] | None = None
    """As ``bytes_of``, for reports, which may be larger."""


class Store:
    """The files of one folder."""

    def __init__(self, paths: Sequence[str], readers: Readers, shown: Callable[[str], str], tags: Tags | None) -> None:
        """Take the paths of all files, from the folder, sorted; ``shown`` makes of each the path for people.

        ``tags`` gives the names of the tags that git keeps; None where git does not keep the folder.
        """
        self.paths = tuple(paths)
        self.faults: dict[str, Diagnostic] = {}
        """Why a file could not be understood, by path."""
        self.shown = shown
        self._readers = readers
        self._there = frozenset(self.paths)
        self._tags = tags
        self._known: dict[tuple[str, str], Any] = {}

    @cached_property
    def is_repository(self) -> bool:
        """Whether the folder is that of a piece of software: git keeps it, or it has a manifest."""
        return not self.is_laid and (self._tags is not None or bool(fitting(self.paths, _MANIFESTS)))

    @cached_property
    def is_laid(self) -> bool:
        """Whether ``isoready init`` laid the folder and no software was put into it: it holds how a firm works."""
        return any(path.startswith(_LAID) for path in self.paths) and not fitting(self.paths, _MANIFESTS)

    def tags(self) -> tuple[str, ...]:
        """The names of the tags that git keeps; none where it does not keep the folder."""
        return () if self._tags is None else self._tags()

    def matching(self, *patterns: str) -> tuple[str, ...]:
        """The paths that fit one of the patterns."""
        return fitting(self.paths, patterns)

    def among(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Those of some paths that are there."""
        return tuple(path for path in paths if path in self._there)

    def place(self, path: str) -> Location:
        """The beginning of a file, which need not be there."""
        return Location(self.shown(path))

    def table(self, path: str) -> Table | None:
        """A CSV file as rows; None where it cannot be understood."""
        return self._once("table", path, lambda data, name: Table(self._readers.rows(data, name)))

    def page(self, path: str) -> Page | None:
        """A Markdown or text file with its front matter; None where it cannot be understood."""
        return self._once("page", path, self._page)

    def document(self, path: str) -> Document | None:
        """A YAML, JSON or TOML file; None where it cannot be understood."""
        return self._once("document", path, _parsed)

    def text(self, path: str) -> Lines | None:
        """A text file as it is; None where it is no text."""
        return self._once("text", path, lambda data, name: Lines(name, take_in(data, name, directives=False)))

    def report(self, kind: str, path: str) -> Any:  # noqa: ANN401  each kind has facts of its own
        """What a report of another program says; None where it cannot be understood."""
        return self._once(kind, path, self._readers.reports[kind], self._readers.report_bytes_of)

    def _page(self, data: bytes, name: str) -> Page:
        lines = Lines(name, take_in(data, name, directives=False))
        front = self._readers.front_matter(data, name) if lines.text.startswith("---") else None
        return Page(lines, front)

    def _once(
        self, how: str, path: str, read: Callable[[bytes, str], T], bytes_of: Callable[[str, str], bytes] | None = None
    ) -> T | None:
        key = (how, path)
        if key not in self._known:
            self._known[key] = self._read(path, read, bytes_of or self._readers.bytes_of)
        found: T | None = self._known[key]
        return found

    def _read(self, path: str, read: Callable[[bytes, str], T], bytes_of: Callable[[str, str], bytes]) -> T | None:
        name = self.shown(path)
        try:
            return read(bytes_of(path, name), name)
        except DocumentFault as fault:
            self.faults.setdefault(path, fault.diagnostic())
        except IsoreadyError as fault:
            self.faults.setdefault(path, _told(fault, name))
        return None


def _told(fault: IsoreadyError, name: str) -> Diagnostic:
    from isoready.diagnostics import Diagnostic, Severity  # noqa: PLC0415  hardly ever

    place, message, hint = fault.location or Location(name), fault.message, fault.hint
    return Diagnostic(place, Severity.ERROR, "unreadable-file", message, hint)


def _parsed(data: bytes, name: str) -> Document:
    if PurePath(name).suffix.lower() == ".toml":
        return parse_toml(data, name)
    return parse(data, name, aliases=True)
