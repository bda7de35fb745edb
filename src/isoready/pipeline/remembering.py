"""Remembering: what a check found, told again at once while nothing that it looked at has changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isoready.diagnostics import Diagnostic, Severity
from isoready.evidence.examination import Folder
from isoready.library.cache import CompiledStore
from isoready.location import Location
from isoready.model.checked import CheckedFile
from isoready.model.evidence import Outcome
from isoready.pipeline.program import program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from isoready.pipeline.opening import Look, Opened


def remembered(
    path: Path,
    folders: Sequence[Path],
    today: date,
    check: Callable[[Path, Sequence[Path], date], Look],
    describe: Callable[[Path, Look], CheckedFile],
) -> tuple[CheckedFile, tuple[Diagnostic, ...]]:
    """Give an assessment's description and faults: from memory if every byte is as it was on this day, else by looking.

    What is compared: the program itself, the day, the assessment, its checklist and every file of its evidence, by
    content. Size and time of a file are not trusted. A memory that is broken, or edited, counts as none.
    """
    store, key = CompiledStore(), _key(path, folders)
    known: Any = store.get(key)
    if known is not None and _still_true(known, path, today):
        name, kind, parsed, *controls = known["file"]
        file = CheckedFile(name, kind, parsed, *map(tuple, controls))
        return file, tuple(_diagnostic(each) for each in known["diagnostics"])
    look = check(path, folders, today)
    file = describe(path, look)
    if look.opened is not None:
        kept = {"file": list(file), "diagnostics": [_plain(each) for each in look.diagnostics]}
        store.put(key, {**_inputs(look.opened), **kept})
    return file, look.diagnostics


def _key(path: Path, folders: Sequence[Path]) -> str:
    """One memory for each assessment as it is seen from here, so that the newest replaces the one before."""
    parts = [str(Path.cwd()), str(path), *map(str, folders)]
    return sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()


def _inputs(opened: Opened) -> dict[str, Any]:
    items = (item for support in opened.support.values() for item in support.items)
    return {
        "program": program(),
        "day": opened.as_of.isoformat(),
        "assessment": opened.loaded.digest,
        "checklist": [str(opened.checklist.path), opened.checklist.digest],
        "evidence": {item.source: item.sha256 or item.outcome for item in items if item.outcome != Outcome.NOT_OPENED},
    }


def _still_true(known: Any, path: Path, today: date) -> bool:  # noqa: ANN401  whatever the cache holds
    try:
        folder = Folder(path.parent)
        checklist, digest = known["checklist"]
        return bool(
            known["day"] == today.isoformat()
            and known["program"] == program()
            and known["assessment"] == _digest(path)
            and digest == _digest(Path(checklist))
            and all(folder.look(source) == state for source, state in known["evidence"].items())
        )
    except (LookupError, TypeError, ValueError, AttributeError, OSError):
        return False


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _plain(diagnostic: Diagnostic) -> list[Any]:
    return [
        list(diagnostic.location),
        diagnostic.severity.value,
        diagnostic.rule,
        diagnostic.message,
        diagnostic.hint,
        diagnostic.control,
        diagnostic.pointer,
    ]


def _diagnostic(plain: Sequence[Any]) -> Diagnostic:
    location, severity, *words = plain
    return Diagnostic(Location(*location), Severity(severity), *words)
