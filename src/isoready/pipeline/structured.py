"""Structured: a file of the firm's own kind by a schema of the firm's own, from what is kept or by looking."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from isoready.document.fault import DocumentFault
from isoready.files.reading import read_bytes
from isoready.model.checked import CheckedFile
from isoready.pipeline.looking import HEAD, Looked, Source, kind_of
from isoready.pipeline.showing import shown
from isoready.pipeline.verdicts import Verdict, Verdicts, key_of
from isoready.structure.marker import MARKER

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.structure.judge import Judge
    from isoready.structure.schemas import Schemas


class Structures:
    """The schemas of one run, and what earlier runs found by them."""

    def __init__(self, root: Path, verdicts: Verdicts | None) -> None:
        """Take schemas from the folder ``root``; without ``verdicts`` every file is looked at."""
        self._root = root
        self._verdicts = verdicts
        self._shown: dict[Path, str] = {}

    @cached_property
    def _schemas(self) -> Schemas:
        from isoready.structure.schemas import Schemas  # noqa: PLC0415  what is kept needs none

        return Schemas(self._root)

    def look(self, source: Source, schema: Path) -> Looked | None:
        """Look at a file by a schema of the firm's own; None where it says that it is one of ours.

        Raises:
            IsoreadyError: the file may not be read, the schema is none, or no reader is for files of that name.

        """
        name = source.shown or shown(source.path)
        try:
            data = read_bytes(source.where, name) if source.data is None else source.data
        except DocumentFault as fault:
            too_large = Looked(source, CheckedFile(name, "structured", parsed=False), (fault.diagnostic(),))
            return None if kind_of(source.head) else too_large
        if kind_of(data[:HEAD]):
            return None
        parsed, found = self._verdict(data, name, schema)
        marked = data if MARKER in data else b""
        return Looked(source, CheckedFile(name, "structured", parsed=parsed), found, marked=marked)

    def _verdict(self, data: bytes, name: str, schema: Path) -> Verdict:
        """Tell what is wrong with a file; ``name`` is its path for people."""
        words = self._shown.get(schema)
        if words is None:
            words = self._shown[schema] = shown(schema)
        if self._verdicts is None:
            return _look(data, name, self._schemas.judge(schema), words)
        group = self._verdicts.group(words, lambda: self._schemas.digests(schema))
        key = key_of(group, data, name.rpartition(".")[2].lower())
        known = self._verdicts.get(key, name)
        if known is None:
            known = _look(data, name, self._schemas.judge(schema), words)
            self._verdicts.put(key, known, name)
        return known

    def close(self) -> None:
        """Keep what was found, for the next run."""
        if self._verdicts is not None:
            self._verdicts.close()


def _look(data: bytes, name: str, judge: Judge, schema: str) -> Verdict:
    """Most files have no fault: only one that does not surely fit is read with the places of everything in it."""
    from isoready.structure.checking import check_structure, surely_fits  # noqa: PLC0415  only for what is not kept
    from isoready.structure.reading import read_structured  # noqa: PLC0415  the same
    from isoready.structure.unfilled import find_unfilled  # noqa: PLC0415  the same

    try:
        fits = surely_fits(data, name, judge, schema)
        found = [] if fits else check_structure(read_structured(data, name), judge.validator, schema)
        return True, (*found, *find_unfilled(data, name))
    except DocumentFault as fault:
        return False, (fault.diagnostic(),)
