"""Verdicts: what was found in files of given bytes by given schemas, kept so that the next run parses none of them."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from isoready.diagnostics import Diagnostic, Severity
from isoready.library.cache import cache_folder, replace
from isoready.location import Location
from isoready.pipeline.program import program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Digests = Callable[[], list[list[str]]]
    """Gives a schema and all that it refers to, each by its path from the project's folder and its digest."""

_MOST_BYTES: Final = 8 * 1024 * 1024
"""Of a file of verdicts; some 60,000 fit."""
_SPARE: Final = 2_000
"""Verdicts that are kept beside twice those of the last run; the oldest go first."""
_MOST_SCHEMAS: Final = 200
"""Schemas of one project whose parts are known; the oldest go first."""
_MOST_PROJECTS: Final = 50
"""Projects of which verdicts are kept; the oldest go first."""
_MOST_FAULTS: Final = 50
"""Faults of one file that are kept; one that has more is looked at again."""
_SEAL: Final = 64
_ROOMS: Final = ("document", "structure")
_LIBRARIES: Final = ("jsonschema", "_ruamel_yaml", "ruamel.yaml")

Verdict = tuple[bool, tuple[Diagnostic, ...]]
"""Whether a file could be read, and every fault."""


class Verdicts:
    """The verdicts of one project, read when the first is asked for, and written at the end of a run that has new ones.

    A verdict stands under the digest of the file's bytes and the ending of its name, by schema: the digests of the
    schema and of all that it refers to, and what of this program judges. The path is put in when it is told. The file
    carries a digest of its own; one that is broken is passed over with a note, and changes no verdict.
    """

    def __init__(self, root: Path, note: Callable[[str], None], folder: Path | None = None) -> None:
        """Keep them in ``folder``, or in the user's cache folder; ``note`` takes a sentence for people."""
        name = sha256(os.path.realpath(root).encode(errors="surrogateescape")).hexdigest()
        self._root = root
        self._path = (folder or cache_folder()) / "verdicts-1" / f"{name[:32]}.json"
        self._note = note
        self._groups: dict[str, str] = {}
        self._closures: dict[str, Any] | None = None
        self._kept: dict[str, Any] = {}
        self._changed = self._broken = False
        self._used: dict[str, Any] = {}

    def group(self, shown: str, digests: Digests) -> str:
        """Name what judges files by the schema ``shown`` so; schemas are parsed only where one of them has changed.

        Raises:
            IsoreadyError: the schema is none.

        """
        known = self._groups.get(shown)
        if known is None:
            closure = self._closure(shown, digests)
            parts = [shown, program(_ROOMS, _LIBRARIES), *(f"{name} {digest}" for name, digest in closure)]
            known = self._groups[shown] = _digest("\0".join(parts).encode(errors="surrogateescape"))[:32]
        return known

    def _closure(self, shown: str, digests: Digests) -> list[list[str]]:
        """A schema and what it refers to, each with its digest."""
        if self._closures is None:
            self._closures = self._read()
        known = self._closures.get(shown)
        if known is None or not self._stands(known):
            known = self._closures[shown] = digests()
            self._changed = True
        return [*known]

    def _stands(self, closure: Any) -> bool:  # noqa: ANN401  whatever the cache holds
        try:
            return bool(closure) and all(
                _digest((self._root / name).read_bytes()) == digest for name, digest in closure
            )
        except (OSError, ValueError, TypeError):
            return False

    def get(self, key: str, name: str) -> Verdict | None:
        """Give the verdict under a key, with the path ``name`` put in; None where there is none."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._used[key] = kept
        if kept.__class__ is int:
            return True, ()
        try:
            parsed, faults = kept
            return bool(parsed), tuple(_diagnostic(each, name) for each in faults)
        except (TypeError, ValueError, OverflowError):
            self._note_broken("it holds what this program does not write")
            return None

    def put(self, key: str, verdict: Verdict, name: str) -> None:
        """Keep a verdict."""
        parsed, faults = verdict
        if len(faults) <= _MOST_FAULTS and all(each.location.path == name for each in faults):
            self._used[key] = 0 if parsed and not faults else [parsed, [_plain(each) for each in faults]]
            self._changed = True

    def close(self) -> None:
        """Write what is new, if that is possible."""
        if not self._changed:
            return
        order = {**{key: each for key, each in self._kept.items() if key not in self._used}, **self._used}
        kept = [*order.items()][-(2 * len(self._used) + _SPARE) :]
        closures = dict([*(self._closures or {}).items()][-_MOST_SCHEMAS:])
        payload = _written(closures, kept)
        while len(payload) > _MOST_BYTES and kept:
            kept = kept[len(kept) // 2 + 1 :]
            payload = _written(closures, kept)
        self._write(payload)

    def _write(self, payload: bytes) -> None:
        try:
            replace(self._path, _digest(payload).encode() + b"\n" + payload)
            projects = sorted(self._path.parent.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
            for path in projects[:-_MOST_PROJECTS]:
                path.unlink(missing_ok=True)
        except (OSError, ValueError) as fault:
            reason = getattr(fault, "strerror", None) or str(fault)
            self._note(f"what was found cannot be kept for the next run: {self._path.as_posix()}: {reason}")

    def _read(self) -> dict[str, Any]:
        """Read the file; the closures are given, and the verdicts kept."""
        try:
            with self._path.open("rb") as file:
                data = file.read(_MOST_BYTES + _SEAL + 2)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as fault:
            self._note_broken(getattr(fault, "strerror", None) or str(fault))
            return {}
        seal, payload = data[:_SEAL], data[_SEAL + 1 :]
        if len(payload) > _MOST_BYTES or seal.decode("latin-1") != _digest(payload):
            self._note_broken("it is not as this program wrote it")
            return {}
        try:
            whole = json.loads(payload)
            closures, self._kept = {**whole["closures"]}, {**whole["kept"]}
        except (ValueError, LookupError, TypeError, RecursionError):
            self._note_broken("it holds what this program does not write")
            return {}
        return closures

    def _note_broken(self, why: str) -> None:
        if not self._broken:
            self._note(f"what was found before is passed over: {self._path.as_posix()}: {why}")
        self._broken = True


def _written(closures: dict[str, Any], kept: Sequence[tuple[str, Any]]) -> bytes:
    return json.dumps({"closures": closures, "kept": dict(kept)}, separators=(",", ":")).encode()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def key_of(group: str, data: bytes, ending: str) -> str:
    """Name the verdict on a file of these bytes, whose name has this ending."""
    return f"{group} {sha256(data).hexdigest()}.{ending}"


def _plain(each: Diagnostic) -> list[Any]:
    place = list(each.location[1:])
    return [place, each.severity.value, each.rule, each.message, each.hint, each.control, each.pointer]


def _diagnostic(plain: Sequence[Any], name: str) -> Diagnostic:
    (line, column, end_line, end_column), severity, *words = plain
    rule, message, hint, control, pointer = words
    if not all(isinstance(each, str) for each in words):
        raise TypeError
    place = (int(line), int(column), int(end_line), int(end_column))
    return Diagnostic(Location(name, *place), Severity(severity), rule, message, hint, control, pointer)
