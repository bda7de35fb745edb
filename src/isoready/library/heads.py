"""Heads: what a list says of each checklist, read from the first bytes of its file and known by their digest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.library.cache import CompiledStore
from isoready.library.digests import sha256
from isoready.library.locales import languages, locale_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

UNREADABLE: Final = "unreadable"
"""The status of a file that cannot be read as a checklist; ``isoready check`` says why."""
INDEX: Final = "heads.json"
"""Beside the shipped checklists: what their heads say, by the digest of their first bytes."""
_FIRST: Final = 8192
"""Bytes that are read of a file; all that a list says stands there, or the whole file is read."""
_MOST: Final = 2 * 1024 * 1024
_BODY: Final = rb"^(groups|controls|roles):"
"""Where the long part of a file begins."""
_KEYS: Final = ("title", "status", "standard")


class Head(NamedTuple):
    """What a list says of one version of a checklist."""

    status: str
    edition: str = ""
    """The standard with its year and what became of it, as ``ISO/IEC 27001:2022 (current)``."""
    titles: Mapping[str, str] = {}
    """The title by language; English first."""


Beginnings = tuple["Path", bytes, "dict[str, bytes]"]
"""A checklist's file, its first bytes, and those of each of its locales by language."""


def beginnings(checklist: Path) -> Beginnings:
    """Read the first bytes of a checklist's file and of its locales; of what cannot be read, none."""
    found = {language: _read(locale_path(checklist, language), _FIRST) for language in languages(checklist)}
    return checklist, _read(checklist, _FIRST), found


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb", buffering=0) as file:
            return file.read(most)
    except OSError:
        return b""


class HeadReader:
    """Reads heads, from memory where the bytes are as they were."""

    def __init__(self, index: Path | None = None, store: CompiledStore | None = None) -> None:
        """Take what ``index`` knows, and remember the rest in ``store``, or in the user's cache folder."""
        self._store = store or CompiledStore()
        self._index_file = index
        self._index: Any = None

    def read(self, all_of: Sequence[Beginnings]) -> list[Head]:
        """Say what each head says; what cannot be read is said, not raised.

        What was read once is remembered as one, by the digest of all first bytes, so that a second list opens one file.
        """
        key = _key(each for _, first, locales in all_of for each in (first, *locales.values()))
        known: Any = self._store.get(key)
        if not (isinstance(known, list) and len(known) == len(all_of)):
            known = [[self._top(first), self._words(locales)] for _, first, locales in all_of]
            if all(top is not None for top, _ in known):  # what stands further down may change and leave them alike
                self._store.put(key, known)
        return [
            _head(_whole(path) if top is None else top, words)
            for (path, _, _), (top, words) in zip(all_of, known, strict=True)
        ]

    def _words(self, locales: Mapping[str, bytes]) -> dict[str, str]:
        tops = {tag: self._top(first) for tag, first in locales.items()}
        return {tag: title for tag, top in tops.items() if (title := _text((top or {}).get("title")))}

    def _top(self, first: bytes) -> dict[str, Any] | None:
        """Title, status and standard as the first bytes of a file say them; None where they do not say it all."""
        if self._index is None:
            self._index = _load(self._index_file)
        known = self._index.get(_digest(first))
        return known if known is not None else top_of(first)


def _whole(path: Path) -> dict[str, Any]:
    return _parsed(_read(path, _MOST + 1)) or {}


def top_of(first: bytes) -> dict[str, Any] | None:
    """Parse what stands before the body; None where that is not there, or not enough."""
    import re  # noqa: PLC0415  what is remembered is not searched

    body = re.search(_BODY, first, re.MULTILINE)
    piece = first[: body.start()] if body else first
    return _parsed(piece) if body or len(first) < _FIRST else None


def _parsed(data: bytes) -> dict[str, Any] | None:
    from isoready.document import DocumentFault, parse  # noqa: PLC0415  what is remembered is not parsed

    try:
        plain = parse(data, "").data
    except DocumentFault:
        return None
    if not isinstance(plain, dict) or not _text(plain.get("title")):
        return None
    return {key: plain.get(key) for key in _KEYS}


def index_of(paths: Sequence[Path]) -> dict[str, Any]:
    """What the heads of some files say, by the digest of their first bytes; those that say too little are left out."""
    firsts = {path: _read(path, _FIRST) for path in paths}
    tops = {_digest(first): top_of(first) for path, first in firsts.items()}
    return {digest: top for digest, top in sorted(tops.items()) if top is not None}


def _load(index: Path | None) -> dict[str, Any]:
    import json  # noqa: PLC0415  only what is not remembered needs it

    try:
        found = json.loads(index.read_bytes()) if index else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _key(firsts: Any) -> str:  # noqa: ANN401  bytes, one after the other
    seen = sha256(b"heads\n")
    for first in firsts:
        seen.update(b"%d:" % len(first))
        seen.update(first)
    return seen.hexdigest()


def _digest(first: bytes) -> str:
    return sha256(first).hexdigest()


def _head(top: Mapping[str, Any], words: Mapping[str, str]) -> Head:
    title = _text(top.get("title"))
    if not title:
        return Head(UNREADABLE)
    return Head(_text(top.get("status")) or UNREADABLE, _edition(top.get("standard")), {"en": title, **words})


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _edition(standard: object) -> str:
    if not isinstance(standard, dict):
        return ""
    name = ":".join(filter(None, (_text(standard.get("id")), str(standard.get("edition") or ""))))
    return f"{name} ({_text(standard.get('status'))})" if standard.get("status") else name
