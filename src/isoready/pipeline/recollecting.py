"""Recollecting: what the solver found for an assessment, so that its second report need not search again."""

from __future__ import annotations

from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isoready.library.cache import CompiledStore
from isoready.pipeline.program import program
from isoready.programme.recalling import recalling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.pipeline.opening import Opened


@contextmanager
def recollecting(opened: Opened) -> Iterator[None]:
    """Lend every search inside what was found for the same answers, and keep what it finds.

    There is one memory for each assessment as it is seen from here, of its newest answers alone; another solver, or
    another line in the code that asks it, begins a new one.
    """
    store, key = CompiledStore(), sha256(f"solver\0{Path.cwd()}\0{opened.path}".encode(errors="replace")).hexdigest()
    of = [program(("programme",), ("highspy",)), opened.loaded.digest]
    memory = _Found(store.get(key), of)
    with recalling(memory):
        yield
    if memory.more:
        store.put(key, {"of": of, "found": memory.known})


class _Found:
    """What is known of one assessment."""

    def __init__(self, kept: Any, of: list[str]) -> None:  # noqa: ANN401  whatever the store holds
        """Take what was kept, if it is of the same answers and the same solver."""
        same = isinstance(kept, dict) and kept.get("of") == of and isinstance(kept.get("found"), dict)
        self.known: dict[str, Any] = kept["found"] if same else {}
        self.more = False

    def get(self, digest: str) -> object | None:
        return self.known.get(digest)

    def put(self, digest: str, data: object) -> None:
        self.known[digest] = data
        self.more = True
