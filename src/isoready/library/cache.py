"""The cache: the plain data of checklists that were parsed before, in the user's cache folder, safe to delete."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready import __version__
from isoready.library.exact_json import decode, encode

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT: Final = "1"
"""Changes when entries are written differently, or when a parser reads files differently."""


def cache_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Where entries are kept: ``$ISOREADY_CACHE_DIR``, else where the platform keeps what can be made again."""
    known = os.environ if environment is None else environment
    if own := known.get("ISOREADY_CACHE_DIR"):
        return Path(own)
    if platform == "win32":
        return _at_home(known.get("LOCALAPPDATA") or "~/AppData/Local", "isoready", "Cache")
    if platform == "darwin":
        return _at_home("~/Library/Caches", "isoready")
    base = known.get("XDG_CACHE_HOME", "")
    return _at_home(base if base.startswith("/") else "~/.cache", "isoready")


def _at_home(*parts: str) -> Path:
    """The path with ``~`` written out; for a user without a home, one where nothing can be written."""
    try:
        return Path(*parts).expanduser()
    except RuntimeError:
        return Path(os.devnull, *parts[1:])


class CompiledStore:
    """Keeps the data of each file under the SHA-256 of its bytes, apart for each version of isoready.

    An entry carries a digest of its own: one that is broken, or was changed, counts as not there and is written again.
    A folder that cannot be used is passed over without a word, because a cache only saves time.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Keep entries in ``folder``, or in the user's cache folder."""
        self._folder = folder or cache_folder()

    def get(self, digest: str) -> object | None:
        """The data of the file with this SHA-256, or None."""
        with suppress(OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
            seal, _, payload = self._path(digest).read_bytes().partition(b"\n")
            if seal == _seal(digest, payload):
                return decode(json.loads(payload))
        return None

    def put(self, digest: str, data: object) -> None:
        """Keep the data of the file with this SHA-256, if that is possible."""
        with suppress(OSError, ValueError):
            payload = json.dumps(encode(data), ensure_ascii=False, separators=(",", ":")).encode()
            _replace(self._path(digest), _seal(digest, payload) + b"\n" + payload)

    def _path(self, digest: str) -> Path:
        return self._folder / f"compiled-{FORMAT}" / __version__ / f"{digest}.json"


def _seal(digest: str, payload: bytes) -> bytes:
    """Binds an entry to the file it was made from."""
    return sha256(b"\n".join((digest.encode(), payload))).hexdigest().encode()


def _replace(path: Path, data: bytes) -> None:
    """Write in one step, so that whoever reads meanwhile sees the old entry or the new one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(f"{os.urandom(8).hex()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
