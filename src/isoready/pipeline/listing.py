"""Listing: one line on each checklist that is there, without opening any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.library import Catalogue
from isoready.library.heads import INDEX, HeadReader, beginnings
from isoready.pipeline.shelves import shelves
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from isoready.library import Entry
    from isoready.library.heads import Head

PUBLISHED: Final = "published"
SUPERSEDED: Final = "superseded"


def listed(folders: Sequence[Path], language: str) -> str:
    """Id, version, status, edition, languages and title of each version, in columns; the title in ``language``.

    A title that the language lacks stands in English, with ``[en]`` before it.

    Raises:
        IsoreadyError: one of the folders is not there.

    """
    entries = Catalogue(shelves(folders)).entries()
    found = HeadReader(resource("checklists", INDEX)).read([beginnings(entry.path) for entry in entries])
    heads = list(zip(entries, found, strict=True))
    newest = {entry.id: entry.version for entry, head in heads if head.status == PUBLISHED}
    rows = [_row(entry, _dated(entry, head, newest), language) for entry, head in heads]
    wide = [max(map(_width, column)) for column in zip(*rows, strict=True)][:-1] if rows else []
    return "".join(f"{_line(row, wide)}\n" for row in rows)


def _dated(entry: Entry, head: Head, newest: Mapping[str, str]) -> Head:
    """Call a version superseded once a later one is published; its own file cannot say so, for it never changes."""
    if head.status == PUBLISHED and newest[entry.id] != entry.version:
        return head._replace(status=SUPERSEDED)
    return head


def _row(entry: Entry, head: Head, language: str) -> tuple[str, ...]:
    english = head.titles.get("en", "")
    title = head.titles.get(language) or (f"[en] {english}" if english and language != "en" else english)
    columns = (entry.id, entry.version, head.status, head.edition, ",".join(head.titles), title)
    return tuple(column if column.isprintable() else _plain(column) for column in columns)


def _plain(text: str) -> str:
    from isoready.formats.ci.plain import plain  # noqa: PLC0415  most text is plain already

    return plain(text)


def _line(row: Sequence[str], wide: Sequence[int]) -> str:
    padded = (text + " " * (width - _width(text)) for text, width in zip(row, wide, strict=False))
    return "  ".join((*padded, row[-1])).rstrip()


def _width(text: str) -> int:
    """Columns that a text takes on a terminal: marks that join a letter take none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining  # noqa: PLC0415  only other scripts need it

    return sum(combining(letter) == 0 for letter in text)
