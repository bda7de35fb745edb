"""The cache: the plain data of files parsed before: of ours as shipped, of others in the user's cache folder."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready import __version__
from isoready.library.digests import sha256
from isoready.library.exact_json import decode, encode
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPILED: Final = "compiled"
"""Folder beside the shipped checklists that holds their entries."""
_SEAL: Final = 64
"""Length of a seal, in hex digits."""
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

    Entries of the shipped checklists come with them. An entry carries a digest of its own: one that is broken, or was
    changed, counts as not there and is written again. A folder that cannot be used is passed over without a word,
    because a cache only saves time. Both folders may be deleted.
    """

    def __init__(self, folder: Path | None = None, shipped: Path | None = None) -> None:
        """Keep entries in ``folder``, or in the user's cache folder; look in ``shipped`` first, or in what ships."""
        self._folder = folder or cache_folder()
        self._shipped = shipped or resource("checklists", COMPILED)

    def get(self, digest: str) -> object | None:
        """The data of the file with this SHA-256, or None."""
        for path in (self._shipped / f"{digest}.json", self._path(digest)):
            with suppress(OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
                entry = memoryview(path.read_bytes())
                seal, payload = entry[:_SEAL], entry[_SEAL + 1 :]
                if seal == _seal(digest, payload):
                    return decode(json.loads(str(payload, "utf-8")))
        return None

    def put(self, digest: str, data: object) -> None:
        """Keep the data of the file with this SHA-256, if that is possible."""
        with suppress(OSError, ValueError):
            replace(self._path(digest), compiled(digest, data))

    def _path(self, digest: str) -> Path:
        return self._folder / f"compiled-{FORMAT}" / __version__ / f"{digest}.json"


def compiled(digest: str, data: object) -> bytes:
    """Make the entry of the file with this SHA-256: its seal, and its data as JSON on the next line."""
    payload = json.dumps(encode(data), ensure_ascii=False, separators=(",", ":")).encode()
    return _seal(digest, payload) + b"\n" + payload


def _seal(digest: str, payload: bytes | memoryview) -> bytes:
    """Binds an entry to the file it was made from."""
    bound = sha256(digest.encode() + b"\n", len(payload))
    bound.update(payload)
    return bound.hexdigest().encode()


def replace(path: Path, data: bytes) -> None:
    """Write in one step, so that whoever reads meanwhile sees the old entry or the new one.

    Raises:
        OSError: it cannot be written there.

    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(f"{os.urandom(8).hex()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
