"""Examining folders: the checks on a firm's own files, joined to the readers that other rooms have."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from isoready.checks.patterns import fitting
from isoready.checks.running import read_settings, run
from isoready.checks.settings import NOTHING_SET, Section
from isoready.checks.store import Readers, Store
from isoready.errors import IsoreadyError
from isoready.files.reading import read_bytes
from isoready.model.checked import CheckedFile
from isoready.pipeline.own_checks import cards_of, find_checks
from isoready.pipeline.reading_reports import REPORTS, report_bytes
from isoready.pipeline.showing import names_below
from isoready.pipeline.walking import walk
from isoready.structure.front_matter import parse_front_matter
from isoready.structure.separated import parse_separated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from isoready.checks.check import Check
    from isoready.checks.running import Settings
    from isoready.diagnostics import Diagnostic
    from isoready.model.checks import CheckResult
    from isoready.model.rule_card import RuleCard


@dataclass(frozen=True, slots=True)
class Asked:
    """Which folders the checks look at, and what the firm set for them."""

    folders: tuple[Path, ...]
    exclude: Sequence[str] = ()
    root: Path = field(default_factory=Path)
    """The project's folder, from which ``exclude`` starts."""
    section: Section = NOTHING_SET
    """What the configuration says of checks."""
    written: tuple[Path, ...] = ()
    """Files that this run writes: they are not looked at."""
    given: Mapping[str, bytes] = field(default_factory=dict)
    """What came from standard input in place of a file, by the path without any link where that lies."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of the checks on one folder."""

    folder: Path
    results: tuple[CheckResult, ...]
    unreadable: tuple[Diagnostic, ...]
    """Why files that a check looked at could not be understood, each once."""
    shown: Callable[[str], str]
    """From a path below the folder to the path for people."""
    cards: tuple[RuleCard, ...] = ()
    """Of the firm's own checks, which have no page."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every fault."""
        return (*self.unreadable, *(each for result in self.results for each in result.diagnostics))

    @property
    def files(self) -> Iterator[tuple[Path, CheckedFile]]:
        """Every file that a check looked at, sorted."""
        faulty = {each.location.path for each in self.unreadable}
        for path in sorted({path for result in self.results for path in result.looked_at}):
            name = self.shown(path)
            yield self.folder / path, CheckedFile(name, "record", parsed=name not in faulty)


class Examination:
    """One folder, about which every check can be asked as on any day; each file is read and understood once."""

    def __init__(self, folder: Path, asked: Asked) -> None:
        """Find the checks and the files.

        Raises:
            IsoreadyError: a setting is not known or not of its kind, or the folder is too large.

        """
        self._folder = folder
        self._checks = find_checks(asked.section, asked.root)
        self._settings = read_settings(asked.section, self._checks, ("enabled", "own"))
        written = frozenset(_below(path, folder) for path in asked.written)
        _refuse_written(written, self._checks, self._settings)
        self._store = _store(folder, asked, written)
        self._timeless: dict[str, CheckResult] = {}

    def on(self, day: date) -> Examined:
        """Ask every check."""
        results = tuple(run(self._checks, self._store, self._settings, day, self._timeless))
        faults = self._store.faults
        unreadable = tuple(faults[path] for path in sorted(faults))
        return Examined(self._folder, results, unreadable, self._store.shown, cards_of(self._checks))


def examinations(asked: Asked) -> tuple[Examination, ...]:
    """Prepare to ask about each folder.

    Raises:
        IsoreadyError: the configuration has a setting that is not known or not of its kind, or a folder is too large.

    """
    return tuple(Examination(folder, asked) for folder in asked.folders)


def examine_folders(asked: Asked, today: date) -> tuple[Examined, ...]:
    """Ask every check about every folder.

    Raises:
        IsoreadyError: the configuration has a setting that is not known or not of its kind, or a folder is too large.

    """
    return tuple(each.on(today) for each in examinations(asked))


def _below(path: Path, folder: Path) -> str:
    return os.path.relpath(os.path.realpath(path), os.path.realpath(folder)).replace(os.sep, "/")


def _refuse_written(written: Iterable[str], checks: Sequence[Check], settings: Settings) -> None:
    """Refuse to write where somebody keeps a policy, a register or a record."""
    for path in written:
        for check in checks:
            if not check.of_reports and fitting((path,), settings[check.id].get("files", ())):
                msg = f"{path} is what `{check.id}` looks at, and check never writes to what it checks"
                raise IsoreadyError(msg, "Name another file.")


def _store(folder: Path, asked: Asked, written: frozenset[str]) -> Store:
    walked = {os.path.relpath(path, folder).replace(os.sep, "/") for path in walk(folder, asked.exclude, asked.root)}
    given = {_below(Path(path), folder): data for path, data in asked.given.items()}
    inside = {path for path in given if not path.startswith("../")}
    readers = Readers(
        lambda path, name: given[path] if path in given else read_bytes(folder / path, name),
        parse_separated,
        parse_front_matter,
        REPORTS,
        lambda path, name: given[path] if path in given else report_bytes(folder / path, name),
    )
    return Store(sorted((walked | inside) - written), readers, names_below(folder), _tags(folder))


def _tags(folder: Path) -> Callable[[], tuple[str, ...]] | None:
    from isoready.pipeline.tags import tags_of  # noqa: PLC0415  few folders are repositories

    return partial(tags_of, folder) if (folder / ".git").exists() else None
