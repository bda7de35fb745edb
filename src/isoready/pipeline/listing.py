"""Listing: one line on each checklist that is there, without opening any, and one on each map between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.library.catalogue import Catalogue
from isoready.library.crosswalks import crosswalk_files
from isoready.library.heads import INDEX, HeadReader, beginnings
from isoready.library.migrations import map_files
from isoready.pipeline.shelves import shelves
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from isoready.library.catalogue import Entry
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


def map_lines(folders: Sequence[Path]) -> Iterator[str]:
    """A line for each migration map, then for each crosswalk: what it leads from and to, and its file."""
    roots = shelves(folders)
    lines = [("migration", each.old, each.new, each.path) for each in map_files(roots)]
    lines += [("crosswalk", each.left, each.right, each.path) for each in crosswalk_files(roots)]
    wide = max((len(f"{left} -> {right}") for _, left, right, _ in lines), default=0)
    for kind, left, right, path in lines:
        yield f"{kind:<9}  {f'{left} -> {right}':<{wide}}  {path.as_posix()}"


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
