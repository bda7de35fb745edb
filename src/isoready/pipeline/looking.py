"""Looking: one file of a check, with what it is, what is wrong with it and, if somebody asks, the thing itself."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.document.intake import MOST_BYTES
from isoready.model.checked import CheckedFile
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from isoready.diagnostics import Diagnostic
    from isoready.pipeline.opening import Look, Opened
    from isoready.pipeline.structured import Structures

_OURS: Final = re.compile(
    rb"^[ \t{]*[\"']?format[\"']?:[ \t]*[\"']?isoready/(assessment|checklist|migration|crosswalk|locale|glossary)/",
    re.MULTILINE,
)
_OF_THE_FIRM: Final = (".md", ".csv", ".toml")
HEAD: Final = 65_536
"""How many bytes are looked at to tell one kind of file from another."""


class Source(NamedTuple):
    """One file to look at."""

    where: Path | str
    """Its path; as text where there may be thousands."""
    data: bytes | None = None
    """Its bytes, where they came from standard input."""
    schema: Path | None = None
    """The schema of the firm's own that it must fit, if it is no file of ours."""
    shown: str = ""
    """Its path as people see it, where that is known already."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.where)

    @property
    def is_of_the_firm(self) -> bool:
        """Whether it is a policy or a register by its name, and so nothing of ours."""
        return os.fspath(self.where).lower().endswith(_OF_THE_FIRM)

    @property
    def head(self) -> bytes:
        """How it begins; nothing where it cannot be opened, which is told by the loader, in one place."""
        if self.data is not None:
            return self.data[:HEAD]
        with suppress(OSError, ValueError), self.path.open("rb") as file:
            return file.read(HEAD)
        return b""

    @property
    def kind(self) -> str:
        """Which of our formats it says that it has; empty where it says none."""
        return kind_of(self.head)

    def text(self) -> str | None:
        """Its whole text, with a mark for every byte that is none; None where it cannot be read."""
        data = self.content()
        return None if data is None else data.decode(errors="replace")

    def content(self) -> bytes | None:
        """Its bytes; None where they cannot be read or are more than are read."""
        if self.data is not None:
            return self.data
        with suppress(OSError, ValueError), self.path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
            return data if len(data) <= MOST_BYTES else None
        return None


def kind_of(head: bytes) -> str:
    """Which of our formats a file says that it has, by how it begins; empty where it says none."""
    found = _OURS.search(head) if b"isoready/" in head else None
    return found[1].decode() if found else ""


class Looked(NamedTuple):
    """What came of looking at one file."""

    source: Source
    file: CheckedFile
    diagnostics: tuple[Diagnostic, ...]
    opened: Opened | None = None
    """An assessment that could be understood; only where somebody asked for it."""
    marked: bytes | None = None
    """Its bytes where the marker stands in them, and none where it does not; None where nobody looked for it."""


def look_at(  # noqa: PLR0913  what is looked at, and how
    source: Source,
    folders: Sequence[Path],
    today: date,
    *,
    opening: bool = False,
    structures: Structures | None = None,
    remember: bool = True,
) -> Looked:
    """Find every fault of a file; ``opening`` asks for the assessment itself, which nothing remembers.

    Raises:
        IsoreadyError: it is missing, is a folder, or may not be read, or its schema is none.

    """
    if source.schema is not None and structures is not None:
        found = structures.look(source, source.schema)
        if found is not None:
            return found
    kind = source.kind
    if kind not in {"", "assessment"}:
        return _of_ours(source, kind, folders)
    if not kind and source.is_of_the_firm:
        return _unjudged(source)
    if opening or source.data is not None or not remember:
        look = _look(source.path, folders, today, source.data)
        return Looked(source, described(source.path, look), look.diagnostics, look.opened)
    from isoready.pipeline.remembering import remembered  # noqa: PLC0415  only for an assessment

    return Looked(source, *remembered(source.path, folders, today, _look, described))


def _of_ours(source: Source, kind: str, folders: Sequence[Path]) -> Looked:
    """A file of ours that is no assessment."""
    if kind == "checklist":
        return _checklist(source)
    return _map(source, kind, folders) if kind in {"migration", "crosswalk"} else _words(source, kind)


def _unjudged(source: Source) -> Looked:
    """A policy or a register that nothing says how to judge."""
    from isoready.diagnostics import Diagnostic, Severity  # noqa: PLC0415  seldom
    from isoready.location import Location  # noqa: PLC0415  the same

    name = source.shown or shown(source.path)
    msg = "no schema is for this file, so nothing says what it must be"
    hint = "Give its pattern a schema under `schemas` in isoready.toml, or ask for the checks: --checks."
    fault = Diagnostic(Location(name), Severity.ERROR, "format", msg, hint)
    return Looked(source, CheckedFile(name, "structured", parsed=False), (fault,))


def _checklist(source: Source) -> Looked:
    from isoready.pipeline.opening import look_at_checklist  # noqa: PLC0415  models cost 150 ms

    loaded, diagnostics = look_at_checklist(source.path, source.data)
    file = CheckedFile(shown(source.path), "checklist", parsed=loaded.document is not None)
    return Looked(source, file, diagnostics)


def _map(source: Source, kind: str, folders: Sequence[Path]) -> Looked:
    from isoready.pipeline.mapping import look_at_crosswalk, look_at_migration  # noqa: PLC0415  models cost 150 ms

    look = look_at_migration if kind == "migration" else look_at_crosswalk
    loaded, diagnostics = look(source.path, folders, source.data)
    return Looked(source, CheckedFile(shown(source.path), kind, parsed=loaded.document is not None), diagnostics)


def _words(source: Source, kind: str) -> Looked:
    from isoready.pipeline.localising import look_at_glossary, look_at_locale  # noqa: PLC0415  models cost 150 ms

    locale = kind == "locale"
    loaded, found = look_at_locale(source.path, source.data) if locale else look_at_glossary(source.path, source.data)
    return Looked(source, CheckedFile(shown(source.path), kind, parsed=loaded.document is not None), found)


def _look(path: Path, folders: Sequence[Path], today: date, data: bytes | None = None) -> Look:
    from isoready.pipeline.opening import look_at_assessment  # noqa: PLC0415  what is remembered needs no models

    return look_at_assessment(path, folders, today, data)


def described(path: Path, look: Look) -> CheckedFile:
    """Describe an assessment: which controls it answers, and which of them are not for this firm."""
    from isoready.model.rating import NOT_APPLICABLE  # noqa: PLC0415  what is remembered needs no models

    if look.opened is None:
        return CheckedFile(shown(path), "assessment", parsed=look.parsed)
    responses = look.opened.assessment.responses
    controls = tuple(control.id for control in look.opened.checklist.model.controls())
    answers: dict[str, set[str | None]] = {}
    for name, response in responses.items():
        answers.setdefault(re.split("[/@]", name)[0], set()).add(response.answer)
    outside = {*look.opened.outside, *(name for name, given in answers.items() if given == {NOT_APPLICABLE})}
    passed = tuple(control for control in controls if control in outside)
    return CheckedFile(shown(path), "assessment", parsed=True, controls=controls, not_applicable=passed)
