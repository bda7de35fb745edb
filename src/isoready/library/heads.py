"""Heads: what a list says of each checklist, read without the rest of its file and remembered by its digest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from isoready.document.intake import MOST_BYTES
from isoready.library.cache import CompiledStore
from isoready.library.locales import languages, locale_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

UNREADABLE: Final = "unreadable"
"""The status of a file that cannot be read as a checklist; ``isoready check`` says why."""
_BODY: Final = re.compile(rb"^(groups|controls|roles):", re.MULTILINE)
"""Where the long part of a file begins."""
_MARK: Final = "head"


@dataclass(frozen=True, slots=True)
class Head:
    """What a list says of one version of a checklist."""

    status: str
    edition: str = ""
    """The standard with its year and what became of it, as ``ISO/IEC 27001:2022 (current)``."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The title by language; English first."""


class HeadReader:
    """Reads heads, from memory where the bytes are as they were."""

    def __init__(self, store: CompiledStore | None = None) -> None:
        """Remember in ``store``, or in the user's cache folder."""
        self._store = store or CompiledStore()

    def read(self, checklist: Path) -> Head:
        """Read a checklist's head and the titles of its locales; what cannot be read is said, not raised."""
        plain = self._top(checklist)
        titles = {"en": _text(plain.get("title"))} if plain else {}
        for language in languages(checklist):
            title = _text(self._top(locale_path(checklist, language)).get("title"))
            titles |= {language: title} if title else {}
        return Head(_text(plain.get("status")) or UNREADABLE, _edition(plain.get("standard")), titles)

    def _top(self, path: Path) -> dict[str, Any]:
        """Title, status and standard of a file; none of them where it is no such file."""
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError:
            return {}
        key = sha256(f"{_MARK} {sha256(data).hexdigest()}".encode()).hexdigest()
        known = self._store.get(key)
        if isinstance(known, dict):
            return known
        found = _parsed(data)
        self._store.put(key, found)
        return found


def _parsed(data: bytes) -> dict[str, Any]:
    """Parse what stands before the body; the whole file where that is not enough."""
    from isoready.document import DocumentFault, parse  # noqa: PLC0415  what is remembered is not parsed

    body = _BODY.search(data)
    for piece in [data[: body.start()], data] if body else [data]:
        try:
            plain = parse(piece, "").data
        except DocumentFault:
            continue
        if isinstance(plain, dict) and plain.get("title"):
            return {key: plain.get(key) for key in ("title", "status", "standard")}
    return {}


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _edition(standard: object) -> str:
    if not isinstance(standard, dict):
        return ""
    name = ":".join(filter(None, (_text(standard.get("id")), str(standard.get("edition") or ""))))
    return f"{name} ({_text(standard.get('status'))})" if standard.get("status") else name
