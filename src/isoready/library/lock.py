"""The lock: the digest of every file that was ever published, so that none can change unnoticed.

Held are checklists of every status but draft, and translations that were reviewed. A translation that nobody has
reviewed may still be corrected: no number, no id and no fingerprint depends on it. A reviewed one that is corrected is
unreviewed again, and leaves the lock until somebody has read it.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from isoready.library.catalogue import FILE
from isoready.library.locales import FOLDER
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NAME: Final = "checklists.lock"
"""Beside the checklists; a line each, ``sha256  path``, as ``sha256sum --check`` reads it."""
_DRAFT: Final = re.compile(rb"^status:[ \t]*[\"']?draft\b", re.MULTILINE)
_REVIEWED: Final = re.compile(rb"^(  state|review: *\{ *state): *[\"']?reviewed\b", re.MULTILINE)


def locked(file: Path | None = None) -> dict[str, str]:
    """Digest by path of every published file; none where there is no lock."""
    path = file or resource("checklists", NAME)
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def is_published(digest: str) -> bool:
    """Whether a checklist of this SHA-256 was published with isoready, and so passed every rule when it was."""
    return any(digest == known for name, known in locked().items() if name.endswith(f"/{FILE}"))


def held(root: Path) -> dict[str, str]:
    """Digest by path of every file in ``root`` that the lock holds, sorted by path."""
    return {
        path.relative_to(root).as_posix(): sha256(data).hexdigest()
        for path, data in sorted((path, path.read_bytes()) for path in _candidates(root))
        if _is_held(path, data)
    }


def _candidates(root: Path) -> Iterator[Path]:
    yield from root.glob(f"*/*/{FILE}")
    yield from root.glob(f"*/*/{FOLDER}/*.yaml")


def _is_held(path: Path, data: bytes) -> bool:
    return not _DRAFT.search(data) if path.name == FILE else _REVIEWED.search(data) is not None


def broken(lock: Mapping[str, str], now: Mapping[str, str], root: Path) -> tuple[str, ...]:
    """The files that were published and are not any more what they were, sorted.

    A translation that is no longer marked as reviewed may go.
    """
    gone = (name for name, digest in lock.items() if now.get(name) != digest)
    return tuple(
        sorted(name for name in gone if name in now or name.endswith(f"/{FILE}") or not (root / name).is_file())
    )


def written(now: Mapping[str, str]) -> str:
    """The text of the lock."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(now.items()))
